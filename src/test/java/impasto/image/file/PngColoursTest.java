package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.image.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** A PNG's own words about its colours are followed, the strongest first. */
class PngColoursTest {

    private static final byte[] LINEAR = number(100_000);

    private final PictureReader reader = new PictureReader();

    @Test
    void linearGamma() throws IOException {
        // 200 / 255 of linear light is 0.896 in sRGB, 60 / 255 is 0.522.
        assertRed(228.5, 133, with("gAMA", LINEAR));
    }

    @Test
    void theGammaOfSrgbChangesNothing() throws IOException {
        Quarters.assertShown(with("gAMA", number(45455)), 0.01);
        Quarters.assertShown(with("gAMA", number(0)), 0.01);
    }

    @Test
    void sRgbIsStrongerThanGamma() throws IOException {
        byte[] png = Encoded.withChunk(Encoded.withChunk(Encoded.png(), "gAMA", LINEAR), "sRGB", new byte[] {0});
        Quarters.assertShown(reader.read(png, "x"), 0.01);
    }

    @Test
    void primariesOfDisplayP3() throws IOException {
        byte[] chromaticities = ByteBuffer.allocate(32).putInt(31270).putInt(32900).putInt(68000).putInt(32000)
                .putInt(26500).putInt(69000).putInt(15000).putInt(6000).array();
        // Linear light of 200 and 60 is 0.5776 and 0.0452, which the matrix makes 0.6974, 0.0228 and 0.0347 in sRGB.
        Picture coded = with("cICP", new byte[] {12, 13, 0, 1});
        Quarters.assertColour(coded, 4, 4, 1, 218, 41, 52);
        Picture measured = with("cHRM", chromaticities);
        for (int c = 0; c < 3; c++) {
            assertEquals(coded.sample(4, 4, c), measured.sample(4, 4, c), 0.002);
        }
    }

    @Test
    void nonsenseIsPassedOver() throws IOException {
        Quarters.assertShown(with("cHRM", new byte[32]), 0.01);
        Quarters.assertShown(with("cICP", new byte[] {77, 99, 0, 1}), 0.01);
        Quarters.assertShown(with("cICP", new byte[] {1, 13, 0, 1}), 0.01);
        Quarters.assertShown(with("gAMA", new byte[] {1}), 0.01);
    }

    @Test
    void brightnessBeyondWhiteIsPressedInBeneathIt() throws IOException {
        BufferedImage grey = new BufferedImage(4, 1, BufferedImage.TYPE_USHORT_GRAY);
        // Of PQ: black, 100 and 203 cd/m² and the most there is.
        int[] stored = {0, (int) (0.5081 * 65535), (int) (0.5807 * 65535), 65535};
        grey.getRaster().setSamples(0, 0, 4, 1, 0, stored);
        Picture picture = reader.read(Encoded.withChunk(Encoded.as("png", grey), "cICP", new byte[] {9, 16, 0, 1}), "x");
        assertEquals(0, picture.sample(0, 0, 1), 0.001);
        assertEquals(0.73, picture.sample(1, 0, 1), 0.01);
        assertEquals(0.96, picture.sample(2, 0, 1), 0.01);
        assertEquals(1, picture.sample(3, 0, 1), 0.001);
    }

    private Picture with(String type, byte[] content) throws IOException {
        return reader.read(Encoded.withChunk(Encoded.png(), type, content), "x");
    }

    private static void assertRed(double red, double green, Picture picture) {
        assertEquals(red, picture.sample(4, 4, 0) * 255, 1);
        assertEquals(green, picture.sample(4, 4, 1) * 255, 1);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }
}
