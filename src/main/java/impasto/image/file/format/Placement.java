package impasto.image.file.format;

import impasto.image.Sides;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/**
 * Where the first frame of a GIF or WebP lies on its canvas.
 *
 * @param canvas the sides of what viewers show
 * @param x columns left of the frame
 * @param y rows above it
 */
public record Placement(Sides canvas, int x, int y) {

    /** The canvas with the frame on it, transparent elsewhere, as viewers show it. */
    public BufferedImage place(BufferedImage frame) {
        BufferedImage whole = new BufferedImage(canvas.width(), canvas.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = whole.createGraphics();
        graphics.drawImage(frame, x, y, null);
        graphics.dispose();
        return whole;
    }

    /** The placement of a frame; null where it fills its canvas, which is made as large as the frame needs it. */
    static Placement of(int width, int height, int x, int y, Sides frame) {
        Sides canvas = new Sides(Math.max(width, x + frame.width()), Math.max(height, y + frame.height()));
        return canvas.equals(frame) ? null : new Placement(canvas, x, y);
    }
}
