package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.image.Picture;
import impasto.image.Resampler;
import impasto.image.colour.StoredColours;
import impasto.image.file.format.Outline;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;

/** A picture of four quarters in different colours, 32 × 16, so that every turn and mirroring of it shows. */
public final class Quarters {

    static final int WIDTH = 32;
    static final int HEIGHT = 16;
    public static final int[] RED = {200, 60, 60};
    public static final int[] GREEN = {60, 180, 80};
    public static final int[] BLUE = {60, 80, 200};
    public static final int[] YELLOW = {220, 200, 70};

    private Quarters() {
    }

    /** @param type of {@link BufferedImage} */
    public static BufferedImage image(int type) {
        return paintedOn(new BufferedImage(WIDTH, HEIGHT, type), 255);
    }

    static BufferedImage transparent(int alpha) {
        return paintedOn(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB), alpha);
    }

    /** With a palette of the four colours. */
    static BufferedImage indexed() {
        byte[][] channels = new byte[3][256];
        int[][] colours = {RED, GREEN, BLUE, YELLOW};
        for (int c = 0; c < 3; c++) {
            for (int i = 0; i < 4; i++) {
                channels[c][i] = (byte) colours[i][c];
            }
        }
        IndexColorModel palette = new IndexColorModel(8, 256, channels[0], channels[1], channels[2]);
        return paintedOn(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, palette), 255);
    }

    private static BufferedImage paintedOn(BufferedImage image, int alpha) {
        Graphics2D graphics = image.createGraphics();
        int[][] colours = {RED, GREEN, BLUE, YELLOW};
        for (int i = 0; i < 4; i++) {
            graphics.setColor(new Color(colours[i][0], colours[i][1], colours[i][2], alpha));
            graphics.fillRect(i % 2 * WIDTH / 2, i / 2 * HEIGHT / 2, WIDTH / 2, HEIGHT / 2);
        }
        graphics.dispose();
        return image;
    }

    /** What an image shows, over white where it is transparent. */
    public static Picture picture(BufferedImage image) {
        ImageRows rows = new ImageRows(image, StoredColours.PLAIN, Outline.Alpha.AS_READ, 1);
        return Resampler.resize(rows, image.getWidth(), image.getHeight());
    }

    /** Asserts that a picture shows the four quarters. */
    static void assertShown(Picture picture, double tolerance) {
        assertEquals(WIDTH, picture.width());
        assertEquals(HEIGHT, picture.height());
        assertCorners(picture, tolerance, RED, GREEN, BLUE, YELLOW);
    }

    /** Asserts the colours in the middle of each quarter of a picture. */
    public static void assertCorners(
            Picture picture, double tolerance, int[] topLeft, int[] topRight, int[] bottomLeft, int[] bottomRight) {
        int right = picture.width() * 3 / 4;
        int bottom = picture.height() * 3 / 4;
        assertColour(picture, picture.width() / 4, picture.height() / 4, tolerance, topLeft);
        assertColour(picture, right, picture.height() / 4, tolerance, topRight);
        assertColour(picture, picture.width() / 4, bottom, tolerance, bottomLeft);
        assertColour(picture, right, bottom, tolerance, bottomRight);
    }

    /** @param expected samples in [0, 255] */
    static void assertColour(Picture picture, int x, int y, double tolerance, int... expected) {
        for (int c = 0; c < 3; c++) {
            assertEquals(expected[c], picture.sample(x, y, c) * 255, tolerance,
                    "channel " + c + " at " + x + ", " + y);
        }
    }
}
