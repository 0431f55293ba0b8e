package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.image.Mask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** White paint on a transparent ground masks what white on black masks. */
class MaskReadingTest {

    private static final int WIDTH = 12;
    private static final int HEIGHT = 8;

    @TempDir
    private Path folder;

    private final PictureReader reader = new PictureReader();

    @Test
    void alphaCountsInColourAndGrey() throws IOException {
        BufferedImage black = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage colour = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        ByteBuffer grey = ByteBuffer.allocate(HEIGHT * (1 + 2 * WIDTH));
        for (int y = 0; y < HEIGHT; y++) {
            grey.put((byte) 0);
            for (int x = 0; x < WIDTH; x++) {
                int part = x < 4 ? 0 : x < 8 ? 100 : 255;
                black.getRaster().setSample(x, y, 0, part);
                colour.setRGB(x, y, part << 24 | 0xffffff);
                grey.put((byte) 0xff).put((byte) part);
            }
        }
        byte[] header = ByteBuffer.allocate(13).putInt(WIDTH).putInt(HEIGHT).put((byte) 8).put((byte) 4).array();
        byte[] greyAlpha = Encoded.joined(Arrays.copyOf(Encoded.png(), 8), Encoded.chunk("IHDR", header),
                Encoded.chunk("IDAT", deflated(grey.array())), Encoded.chunk("IEND"));
        Mask expected = mask(Encoded.as("png", black));
        assertEquals(0, expected.part(1, 1));
        assertEquals(100 / 255f, expected.part(5, 1), 1e-6);
        assertEquals(1, expected.part(9, 1));
        assertEquals(expected, mask(Encoded.as("png", colour)));
        assertEquals(expected, mask(greyAlpha));
        Path file = Files.write(folder.resolve("mask.png"), greyAlpha);
        Path plain = Files.write(folder.resolve("plain.png"), Encoded.as("png", black));
        assertArrayEquals(reader.readMask(plain, 6).toArray(), reader.readMask(file, 6).toArray(), 1e-6f);
    }

    private Mask mask(byte[] png) throws IOException {
        return Mask.of(reader.readMask(Files.write(folder.resolve("one.png"), png)));
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }
}
