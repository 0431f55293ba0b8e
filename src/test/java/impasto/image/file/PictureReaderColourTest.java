package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.image.Picture;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderColourTest {

    private final PictureReader reader = new PictureReader();

    @Test
    void convertsTheProfileOfAPng() throws IOException {
        assertWide(reader.read(Encoded.pngWithProfile(Encoded.png(), WideGamut.profile()), "wide.png"), 0.5);
    }

    @Test
    void convertsTheProfileOfAPngWithAPalette() throws IOException {
        byte[] png = Encoded.as("png", Quarters.indexed());
        assertWide(reader.read(Encoded.pngWithProfile(png, WideGamut.profile()), "wide.png"), 0.5);
    }

    @Test
    void convertsTheProfileOfAJpegOnce() throws IOException {
        byte[] jpeg = Encoded.jpegWithProfile(Encoded.jpeg(), WideGamut.profile());
        assertWide(reader.read(jpeg, "wide.jpg"), 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarters-wide-gamut.webp", "quarters-wide-gamut.tif"})
    void convertsTheProfileOfWebpAndTiff(String name) throws IOException {
        assertWide(reader.read(Encoded.fixture(name), name), 1);
    }

    @Test
    void convertsLinearGrey() throws IOException {
        BufferedImage grey = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
        grey.getRaster().setSamples(0, 0, 4, 4, 0, Collections.nCopies(16, 14027).stream()
                .mapToInt(Integer::intValue).toArray());
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        Picture picture = reader.read(Encoded.pngWithProfile(Encoded.as("png", grey), profile), "linear.png");
        // Of linear light 14027 / 65535 = 0.21404 sRGB makes 0.5.
        assertEquals(0.5, picture.sample(1, 1, 0), 0.002);
        assertEquals(0.5, picture.sample(1, 1, 2), 0.002);
    }

    @Test
    void takesColoursAsTheyAreUnderABrokenProfile() throws IOException {
        byte[] broken = WideGamut.profile();
        Arrays.fill(broken, 132, broken.length, (byte) 7);
        Quarters.assertShown(reader.read(Encoded.pngWithProfile(Encoded.png(), broken), "picture.png"), 0.01);
        byte[] nonsense = Encoded.latin("not a profile");
        Quarters.assertShown(reader.read(Encoded.pngWithProfile(Encoded.png(), nonsense), "picture.png"), 0.01);
    }

    @Test
    void takesColoursAsTheyAreUnderAProfileForOtherColours() throws IOException {
        byte[] grey = ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData();
        Quarters.assertShown(reader.read(Encoded.pngWithProfile(Encoded.png(), grey), "picture.png"), 0.01);
    }

    private static void assertWide(Picture picture, double tolerance) {
        int[][] stored = {Quarters.RED, Quarters.GREEN, Quarters.BLUE, Quarters.YELLOW};
        for (int i = 0; i < 4; i++) {
            double[] expected = WideGamut.toSrgb(stored[i][0], stored[i][1], stored[i][2]);
            for (int c = 0; c < 3; c++) {
                float sample = picture.sample(i % 2 * 16 + 8, i / 2 * 8 + 4, c) * 255;
                assertEquals(expected[c], sample, tolerance, "quarter " + i + ", channel " + c);
            }
        }
    }
}
