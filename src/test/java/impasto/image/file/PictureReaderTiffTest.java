package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import impasto.image.Picture;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a whole TIFF is read, or refused by the name of what is not read. */
class PictureReaderTiffTest {

    private final PictureReader reader = new PictureReader();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsBigAndClassicInBothByteOrders(boolean big) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            assertShown(new Tiffs(big, order, 1, Tiffs.pixels()));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsLzmaZstandardAndWebp(boolean big) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            assertShown(new Tiffs(big, order, Tiffs.LZMA, Tiffs.lzma(Tiffs.pixels())));
            assertShown(new Tiffs(big, order, Tiffs.ZSTANDARD, Tiffs.zstandard(Tiffs.pixels())));
            assertShown(new Tiffs(big, order, Tiffs.WEBP, Encoded.fixture("quarters-lossless.webp")));
        }
    }

    @Test
    void undoesThePredictorOfLzma() throws IOException {
        byte[] pixels = Tiffs.pixels();
        for (int y = 0; y < Quarters.HEIGHT; y++) {
            for (int i = Quarters.WIDTH * 3 - 1; i >= 3; i--) {
                pixels[y * Quarters.WIDTH * 3 + i] -= pixels[y * Quarters.WIDTH * 3 + i - 3];
            }
        }
        assertShown(new Tiffs(false, ByteOrder.LITTLE_ENDIAN, Tiffs.LZMA, Tiffs.lzma(pixels)).with(317, 2));
    }

    @Test
    void refusesUnpackedStripsThatAreCutShort() throws IOException {
        byte[] half = Arrays.copyOf(Tiffs.pixels(), Tiffs.pixels().length / 2);
        for (Tiffs tiff : new Tiffs[] {new Tiffs(false, ByteOrder.LITTLE_ENDIAN, Tiffs.LZMA, Tiffs.lzma(half)),
                new Tiffs(false, ByteOrder.LITTLE_ENDIAN, Tiffs.ZSTANDARD, Tiffs.zstandard(half))}) {
            assertRefused("x is cut short or damaged: fetch or export it again", tiff);
        }
    }

    @ParameterizedTest
    @CsvSource({"34712, JPEG 2000", "34887, LERC", "34661, JBIG", "32809, ThunderScan", "32909, PixarLog",
        "34676, SGILog", "34892, lossy JPEG", "52546, JPEG XL", "50002, JPEG XL"})
    void namesTheCompression(int number, String name) {
        assertRefused("x has " + name + " compression, which Impasto cannot read: export it as JPEG or PNG",
                Tiffs.plain().with(Tiffs.COMPRESSION, number));
    }

    @Test
    void namesOtherThingsThatAreNotRead() {
        assertRefused("x is a raw file of a camera, which Impasto cannot read: export it as JPEG or PNG",
                Tiffs.plain().with(50706, 0x01040000));
        assertRefused("x has complex numbers as samples, which Impasto cannot read: export it as JPEG or PNG",
                Tiffs.plain().with(339, 6, 6, 6));
        assertRefused("x has logarithmic colours (LogLuv), which Impasto cannot read: export it as JPEG or PNG",
                Tiffs.plain().with(262, 32845));
        assertRefused("x has 3000 samples a pixel, which Impasto cannot read: export it as JPEG or PNG",
                Tiffs.plain().with(277, 3000));
    }

    @Test
    void aSampleOfUnknownMeaningIsNotTransparency() throws IOException {
        byte[] four = new byte[Quarters.WIDTH * Quarters.HEIGHT * 4];
        byte[] three = Tiffs.pixels();
        for (int i = 0; i < three.length; i++) {
            four[i / 3 * 4 + i % 3] = three[i];
        }
        Tiffs tiff = new Tiffs(false, ByteOrder.LITTLE_ENDIAN, 1, four).with(258, 8, 8, 8, 8).with(277, 4);
        assertShown(tiff.with(338, 0));
        assertEquals(1f, reader.read(tiff.with(338, 2).bytes(), "x").sample(3, 3, 1), "alpha 0 is transparent");
    }

    @Test
    void aFloatingPointSampleThatIsNoNumberIsBlack() throws IOException {
        ByteBuffer samples = ByteBuffer.allocate(Quarters.WIDTH * Quarters.HEIGHT * 4)
                .order(ByteOrder.LITTLE_ENDIAN);
        samples.putFloat(Float.NaN).putFloat(Float.POSITIVE_INFINITY).putFloat(0.25f);
        Picture picture = reader.read(new Tiffs(false, ByteOrder.LITTLE_ENDIAN, 1, samples.array()).with(258, 32)
                .with(262, 1).with(277, 1).with(339, 3).bytes(), "x");
        assertEquals(0f, picture.sample(0, 0, 0));
        assertEquals(1f, picture.sample(1, 0, 0));
        assertEquals(0.25f, picture.sample(2, 0, 0), 1e-6);
    }

    private void assertShown(Tiffs tiff) throws IOException {
        Quarters.assertShown(reader.read(tiff.bytes(), "x"), 0.01);
    }

    private void assertRefused(String sentence, Tiffs tiff) {
        assertEquals(sentence, assertThrows(PictureException.class, () -> reader.read(tiff.bytes(), "x")).getMessage());
    }
}
