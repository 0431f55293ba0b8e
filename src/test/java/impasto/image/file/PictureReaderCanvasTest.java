package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.image.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** First frames lie on their canvas as viewers show them. */
class PictureReaderCanvasTest {

    private static final int[] WHITE = {255, 255, 255};

    private final PictureReader reader = new PictureReader();

    @Test
    void aGifFrameSmallerThanItsCanvas() throws IOException {
        Picture picture = reader.read(gif(64, 32, 16, 8), "x.gif");
        assertEquals(64, picture.width());
        assertEquals(32, picture.height());
        Quarters.assertColour(picture, 2, 2, 0.01, WHITE);
        Quarters.assertColour(picture, 60, 16, 0.01, WHITE);
        Quarters.assertColour(picture, 17, 9, 0.01, Quarters.RED);
        Quarters.assertColour(picture, 47, 23, 0.01, Quarters.YELLOW);
        Shrunk shrunk = reader.readShrunk(gif(64, 32, 16, 8), "x.gif", 16);
        assertEquals(64, shrunk.width());
        assertEquals(32, shrunk.height());
    }

    @Test
    void aGifFrameBeyondItsCanvas() throws IOException {
        Quarters.assertShown(reader.read(gif(0, 0, 0, 0), "x.gif"), 0.01);
        assertEquals(40, reader.read(gif(20, 10, 8, 2), "x.gif").width());
    }

    @Test
    void framesAfterTheFirstAreNotLookedAt() throws IOException {
        byte[] gif = gif(32, 16, 0, 0);
        byte[] damaged = Arrays.copyOf(gif, gif.length + 100);
        Arrays.fill(damaged, gif.length - 1, damaged.length, (byte) 0x2c);
        Quarters.assertShown(reader.read(damaged, "x.gif"), 0.01);
    }

    private static byte[] gif(int width, int height, int x, int y) throws IOException {
        byte[] gif = Encoded.as("gif", Quarters.indexed());
        ByteBuffer numbers = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putShort(6, (short) width).putShort(8, (short) height);
        int frame = 13 + 3 * 256;
        while (gif[frame] != 0x2c) {
            frame++;
        }
        numbers.putShort(frame + 1, (short) x).putShort(frame + 3, (short) y);
        return gif;
    }

    @Test
    void theFirstFrameOfAWebpOnItsCanvas() throws IOException {
        byte[] still = Encoded.fixture("quarters-lossless.webp");
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(Encoded.latin("WEBPVP8X\12\0\0\0"));
        chunks.writeBytes(new byte[] {2, 0, 0, 0, 63, 0, 0, 31, 0, 0});
        chunks.writeBytes(Encoded.latin("ANIM\6\0\0\0\0\0\0\0\0\0"));
        ByteBuffer frame = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).put(Encoded.latin("ANMF"))
                .putInt(16 + still.length - 12).put(new byte[] {8, 0, 0, 4, 0, 0, 31, 0, 0, 15, 0, 0, 100, 0, 0, 0});
        chunks.writeBytes(frame.array());
        chunks.write(still, 12, still.length - 12);
        ByteBuffer file = ByteBuffer.allocate(8 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN)
                .put(Encoded.latin("RIFF")).putInt(chunks.size()).put(chunks.toByteArray());
        Picture picture = reader.read(file.array(), "x.webp");
        assertEquals(64, picture.width());
        assertEquals(32, picture.height());
        Quarters.assertColour(picture, 2, 2, 0.01, WHITE);
        Quarters.assertColour(picture, 17, 9, 0.01, Quarters.RED);
        Quarters.assertColour(picture, 47, 23, 0.01, Quarters.YELLOW);
    }
}
