package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pictures made to cost time, stack or memory cost none: what is harmful about them is passed over or refused. */
@Timeout(20)
class PictureReaderBoundsTest {

    private final PictureReader reader = new PictureReader();

    @Test
    void deepXmp() throws IOException {
        String open = "<rdf:li>".repeat(7000);
        byte[] xmp = Encoded.latin("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + open);
        Quarters.assertShown(reader.read(Encoded.withSegment(Encoded.jpeg(), 0xe1, xmp), "x"), 8);
        byte[] text = Encoded.joined(Encoded.latin("XML:com.adobe.xmp\0\0\0\0\0"), xmp);
        Quarters.assertShown(reader.read(Encoded.withChunk(Encoded.png(), "iTXt", text), "x"), 0.01);
    }

    @Test
    void loopsAndChainsOfDirectories() throws IOException {
        Quarters.assertShown(reader.read(loop(), "x"), 0.01);
        byte[] chained = Tiffs.plain().withNext(chainBegin()).bytes();
        Quarters.assertShown(reader.read(Encoded.joined(chained, chain(chainBegin())), "x"), 0.01);
        byte[] exif = ByteBuffer.allocate(38).order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2)
                .putShort((short) 0x14a).putShort((short) 4).putInt(1).putInt(8)
                .putShort((short) 0x8769).putShort((short) 4).putInt(1).putInt(8).putInt(8).array();
        byte[] jpeg = Encoded.withSegment(Encoded.jpeg(), 0xe1, Encoded.latin("Exif\0\0"), exif);
        Quarters.assertShown(reader.read(jpeg, "x"), 8);
    }

    /** Its directory names itself as the next, as EXIF and as a part. */
    private static byte[] loop() {
        byte[] tiff = Tiffs.plain().with(0x8769, 0).with(330, 0).bytes();
        int own = ByteBuffer.wrap(tiff).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        return Tiffs.plain().with(0x8769, own).with(330, own).withNext(own).bytes();
    }

    private static long chainBegin() {
        return Tiffs.plain().bytes().length;
    }

    private static byte[] chain(long begin) {
        int links = 300_000;
        ByteBuffer chain = ByteBuffer.allocate(links * 18).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 1; i <= links; i++) {
            chain.putShort((short) 1).putShort((short) 256).putShort((short) 4).putInt(1).putInt(16)
                    .putInt((int) begin + i * 18);
        }
        return chain.array();
    }

    @Test
    void hundredsOfScans() throws IOException {
        byte[] jpeg = Encoded.jpeg(new IIOImage(Quarters.image(BufferedImage.TYPE_INT_RGB), null, null), true);
        int frame = indexOf(jpeg, 0xc2, 0);
        int last = frame;
        for (int at = frame; at >= 0; at = indexOf(jpeg, 0xda, at + 2)) {
            last = at;
        }
        byte[] scan = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        many.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 300; i++) {
            many.writeBytes(scan);
        }
        many.write(jpeg, jpeg.length - 2, 2);
        byte[] small = many.toByteArray();
        Quarters.assertShown(reader.read(small, "x"), 8);
        ByteBuffer.wrap(small).putShort(frame + 5, (short) 9000).putShort(frame + 7, (short) 9000);
        assertRefused("x has too many progressive scans for its size, which Impasto cannot read: export it as JPEG or PNG",
                small);
    }

    private static int indexOf(byte[] jpeg, int marker, int from) {
        for (int i = from; i + 1 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) marker) {
                return i;
            }
        }
        return -1;
    }

    @Test
    void sidesWithoutEnd() throws IOException {
        assertRefused("x has 1 × 199,000,000 pixels, and no side may be over 300,000: crop it first", png(1, 199_000_000));
        assertRefused("x has 199,000,000 × 1 pixels, and no side may be over 300,000: crop it first", png(199_000_000, 1));
        assertRefused("x has 1 × 199,000,000 pixels, and no side may be over 300,000: crop it first",
                Tiffs.plain().with(256, 1).with(257, 199_000_000).bytes());
    }

    private static byte[] png(int width, int height) throws IOException {
        byte[] header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).array();
        return Encoded.joined(Arrays.copyOf(Encoded.png(), 8), Encoded.chunk("IHDR", header),
                Encoded.chunk("IDAT", inflating(1)), Encoded.chunk("IEND"));
    }

    @Test
    void textAndProfilesThatInflate() throws IOException {
        byte[] bomb = inflating(200 << 20);
        assertTrue(bomb.length < 1 << 20);
        byte[] text = Encoded.joined(Encoded.latin("Comment\0\0"), bomb);
        byte[] png = Encoded.png();
        for (String type : new String[] {"zTXt", "iCCP"}) {
            Quarters.assertShown(reader.read(Encoded.withChunk(png, type, text), "x"), 0.01);
        }
        byte[] international = Encoded.joined(Encoded.latin("Comment\0\1\0\0\0"), bomb);
        Quarters.assertShown(reader.read(Encoded.withChunk(png, "iTXt", international), "x"), 0.01);
    }

    private static byte[] inflating(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[Math.min(length, 1 << 20)];
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < length; i += zeros.length) {
                out.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void thousandsOfSegments() throws IOException {
        byte[] jpeg = Encoded.jpeg();
        byte[] comment = {(byte) 0xff, (byte) 0xfe, 0, 2};
        byte[] comments = new byte[comment.length * 50_000];
        for (int i = 0; i < comments.length; i++) {
            comments[i] = comment[i % comment.length];
        }
        byte[] start = Arrays.copyOf(jpeg, 2);
        byte[] rest = Arrays.copyOfRange(jpeg, 2, jpeg.length);
        Quarters.assertShown(reader.read(Encoded.joined(start, comments, rest), "x"), 8);
    }

    @Test
    void tilesLargerThanAnyPicture() {
        assertRefused("x is cut short or damaged: fetch or export it again",
                Tiffs.plain().with(322, 1 << 30).with(323, 1 << 20).with(324, 8).with(325, 1536).bytes());
    }

    @Test
    void workWithoutEndIsGivenUp() {
        AtomicBoolean stopped = new AtomicBoolean();
        assertThrows(TimeLimit.OverException.class, () -> TimeLimit.run(1, () -> {
            while (!stopped.get()) {
                Thread.onSpinWait();
            }
            return null;
        }, () -> stopped.set(true)));
        assertTrue(stopped.get());
    }

    @Test
    void smallPicturesAreGivenUpSoonAndTheLargestHaveTheirTime() {
        assertTrue(TimeLimit.seconds(0) < 5);
        assertTrue(TimeLimit.seconds(1e6) <= 5);
        assertTrue(TimeLimit.seconds(PictureReader.DEFAULT_PIXEL_LIMIT) >= 12);
    }

    @Test
    void aWaitThatIsInterruptedEndsTheWork() throws InterruptedException {
        AtomicBoolean stopped = new AtomicBoolean();
        Thread waiting = new Thread(() -> assertThrows(IOException.class, () -> TimeLimit.run(5, () -> {
            new CountDownLatch(1).await();
            return null;
        }, () -> stopped.set(true))));
        waiting.start();
        waiting.interrupt();
        waiting.join(TimeUnit.SECONDS.toMillis(10));
        assertTrue(stopped.get());
    }

    @Test
    void anExhaustedStackReachesTheOneWhoWaits() {
        assertThrows(StackOverflowError.class, () -> TimeLimit.run(5, PictureReaderBoundsTest::deep, () -> { }));
    }

    private static Object deep() {
        return deep().hashCode();
    }

    private void assertRefused(String sentence, byte[] file) {
        assertEquals(sentence, assertThrows(PictureException.class, () -> reader.read(file, "x")).getMessage());
    }
}
