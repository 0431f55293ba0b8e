package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderFormatsTest {

    private final PictureReader reader = new PictureReader();

    @ParameterizedTest
    @CsvSource({"png, 0.01", "gif, 0.01", "bmp, 0.01", "tiff, 0.01", "jpeg, 8"})
    void readsWhatJavaWrites(String format, double tolerance) throws IOException {
        Quarters.assertShown(read(Encoded.as(format, Quarters.image(BufferedImage.TYPE_INT_RGB))), tolerance);
    }

    @ParameterizedTest
    @CsvSource({"quarters-lossy.webp, 6", "quarters-lossless.webp, 0.01", "quarters-cmyk.tif, 1.5"})
    void readsWhatJavaDoesNotWrite(String name, double tolerance) throws IOException {
        Quarters.assertShown(read(Encoded.fixture(name)), tolerance);
    }

    @Test
    void readsAProgressiveJpeg() throws IOException {
        byte[] jpeg = Encoded.jpeg(new IIOImage(Quarters.image(BufferedImage.TYPE_INT_RGB), null, null), true);
        assertTrue(contains(jpeg, 0xff, 0xc2), "not progressive");
        Quarters.assertShown(read(jpeg), 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png", "tiff", "bmp"})
    void greyStaysTheGreyThatIsStored(String format) throws IOException {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        fill(grey.getRaster(), 100);
        Quarters.assertColour(read(Encoded.as(format, grey)), 4, 4, 0.01, 100, 100, 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void readsJpegInFourInks(int transform) throws IOException {
        WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null);
        // With transform 2 the luminance and the chroma are those of the inverse colour.
        int[] stored = transform == 2 ? new int[] {153, 152, 58, 255} : new int[] {200, 60, 60, 255};
        for (int band = 0; band < 4; band++) {
            int[] samples = new int[16 * 16];
            Arrays.fill(samples, stored[band]);
            inks.setSamples(0, 0, 16, 16, band, samples);
        }
        byte[] adobe = Encoded.joined(Encoded.latin("Adobe"), new byte[] {0, 100, 0, 0, 0, 0, (byte) transform});
        byte[] jpeg = Encoded.withSegment(Encoded.jpeg(new IIOImage(inks, null, null), false), 0xee, adobe);
        Quarters.assertColour(read(jpeg), 8, 8, 4, Quarters.RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif", "tiff", "bmp"})
    void readsPalettes(String format) throws IOException {
        Quarters.assertShown(read(Encoded.as(format, Quarters.indexed())), 0.01);
    }

    @Test
    void keepsMoreThanEightBitsOfPng() throws IOException {
        WritableRaster deep = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, 2, 1, 3, null);
        deep.setPixel(0, 0, new int[] {20000, 20001, 20002});
        deep.setPixel(1, 0, new int[] {0, 32768, 65535});
        ColorModel model = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false, false, Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        assertDeep(read(Encoded.as("png", new BufferedImage(model, deep, false, null))));
    }

    @Test
    void keepsMoreThanEightBitsOfTiff() throws IOException {
        assertDeep(read(Encoded.fixture("deep.tif")));
    }

    private static void assertDeep(Picture picture) {
        float[] expected = {20000, 20001, 20002, 0, 32768, 65535};
        float[] samples = picture.toArray();
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] / 65535, samples[i], 1e-7);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void keepsMoreThanEightBitsOfGrey(String format) throws IOException {
        BufferedImage grey = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        grey.getRaster().setSample(0, 0, 0, 30001);
        assertEquals(30001 / 65535f, read(Encoded.as(format, grey)).sample(0, 0, 1), 1e-7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "tiff"})
    void laysTransparentPicturesOverWhite(String format) throws IOException {
        Picture picture = read(Encoded.as(format, Quarters.transparent(51)));
        Quarters.assertCorners(picture, 1, overWhite(Quarters.RED, 0.2), overWhite(Quarters.GREEN, 0.2),
                overWhite(Quarters.BLUE, 0.2), overWhite(Quarters.YELLOW, 0.2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarters-half-transparent.webp", "quarters-associated-alpha.tif"})
    void laysOtherTransparentPicturesOverWhite(String name) throws IOException {
        Picture picture = read(Encoded.fixture(name));
        Quarters.assertCorners(picture, 2, overWhite(Quarters.RED, 0.5), overWhite(Quarters.GREEN, 0.5),
                overWhite(Quarters.BLUE, 0.5), overWhite(Quarters.YELLOW, 0.5));
    }

    @Test
    void readsTheFirstFrameOfAGif() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(Quarters.indexed(), null, null), null);
            BufferedImage black = new BufferedImage(Quarters.WIDTH, Quarters.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
            writer.writeToSequence(new IIOImage(black, null, null), null);
            writer.endWriteSequence();
        }
        Quarters.assertShown(read(out.toByteArray()), 0.01);
    }

    @Test
    void theBytesCountAndNotTheEnding(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("picture.jpg"), Encoded.png());
        Quarters.assertShown(reader.read(file), 0.01);
    }

    private Picture read(byte[] file) throws PictureException {
        return reader.read(file, "picture");
    }

    private static int[] overWhite(int[] colour, double opacity) {
        int[] mixed = new int[3];
        for (int c = 0; c < 3; c++) {
            mixed[c] = (int) Math.round(colour[c] * opacity + 255 * (1 - opacity));
        }
        return mixed;
    }

    private static void fill(WritableRaster raster, int sample) {
        for (int y = 0; y < raster.getHeight(); y++) {
            for (int x = 0; x < raster.getWidth(); x++) {
                raster.setSample(x, y, 0, sample);
            }
        }
    }

    private static boolean contains(byte[] bytes, int first, int second) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if ((bytes[i] & 0xff) == first && (bytes[i + 1] & 0xff) == second) {
                return true;
            }
        }
        return false;
    }
}
