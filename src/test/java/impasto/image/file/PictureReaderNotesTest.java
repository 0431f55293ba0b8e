package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be read all the same is read, and a sentence says what was amiss. */
class PictureReaderNotesTest {

    private static final String PROFILE = "x has a broken colour profile: its colours are taken as sRGB";
    private static final String END = "x has no end marker: it may be cut short, but all of its pixels are there";

    private final List<String> notes = new ArrayList<>();
    private final PictureReader reader = new PictureReader(note -> notes.add(note.english()));

    /** Cut short, of another number of components, overwritten, of a size beyond all memory, and none at all. */
    private static List<byte[]> brokenProfiles() {
        byte[] whole = WideGamut.profile();
        byte[] overwritten = whole.clone();
        Arrays.fill(overwritten, 132, overwritten.length, (byte) 7);
        byte[] endless = whole.clone();
        ByteBuffer.wrap(endless).putInt(Integer.MAX_VALUE);
        return List.of(Arrays.copyOf(whole, whole.length / 2), Arrays.copyOf(whole, 100), overwritten, endless,
                ICC_Profile.getInstance(ColorSpace.CS_GRAY).getData(), Encoded.latin("not a profile"));
    }

    @Test
    void brokenProfilesOfEveryFormat() throws IOException {
        for (byte[] broken : brokenProfiles()) {
            assertNoted(Encoded.jpegWithProfile(Encoded.jpeg(), broken), 8);
            assertNoted(Encoded.pngWithProfile(Encoded.png(), broken), 0.01);
            assertNoted(Tiffs.plain().withProfile(broken).bytes(), 0.01);
            assertNoted(webp(broken), 0.01);
        }
    }

    private void assertNoted(byte[] file, double tolerance) throws IOException {
        notes.clear();
        Quarters.assertShown(reader.read(file, "x"), tolerance);
        assertEquals(List.of(PROFILE), notes);
    }

    @Test
    void aProfileOfAJpegWhosePartsAreMissing() throws IOException {
        byte[] part = Encoded.joined(Encoded.latin("ICC_PROFILE\0\2\3"), WideGamut.profile());
        assertNoted(Encoded.withSegment(Encoded.jpeg(), 0xe2, part), 8);
    }

    @Test
    void nothingIsSaidOfWholePictures() throws IOException {
        byte[] profile = WideGamut.profile();
        reader.read(Encoded.jpegWithProfile(Encoded.jpeg(), profile), "x");
        reader.read(Encoded.pngWithProfile(Encoded.png(), profile), "x");
        reader.read(Tiffs.plain().withProfile(profile).bytes(), "x");
        reader.read(webp(profile), "x");
        reader.read(Encoded.as("gif", Quarters.indexed()), "x");
        assertEquals(List.of(), notes);
    }

    private static byte[] webp(byte[] profile) throws IOException {
        byte[] plain = Encoded.fixture("quarters-lossless.webp");
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        chunks.writeBytes(chunk("VP8X", new byte[] {0x20, 0, 0, 0, Quarters.WIDTH - 1, 0, 0, Quarters.HEIGHT - 1, 0, 0}));
        chunks.writeBytes(chunk("ICCP", profile));
        chunks.write(plain, 12, plain.length - 12);
        return chunk("RIFF", Encoded.joined(Encoded.latin("WEBP"), chunks.toByteArray()));
    }

    private static byte[] chunk(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2).order(ByteOrder.LITTLE_ENDIAN)
                .put(Encoded.latin(name)).putInt(content.length).put(content).array();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aJpegWithoutItsEndMarker(boolean progressive) throws IOException {
        byte[] whole = Encoded.jpeg(new IIOImage(Quarters.image(BufferedImage.TYPE_INT_RGB), null, null), progressive);
        assertWithoutEnd(whole, 2);
    }

    @Test
    void aPngWithoutItsLastChunk() throws IOException {
        assertWithoutEnd(Encoded.png(), 12);
    }

    @Test
    void aGifWithoutItsTrailer() throws IOException {
        assertWithoutEnd(Encoded.as("gif", Quarters.indexed()), 1);
    }

    private void assertWithoutEnd(byte[] whole, int end) throws IOException {
        float[] expected = reader.read(whole, "x").toArray();
        assertEquals(List.of(), notes);
        assertArrayEquals(expected, reader.read(Arrays.copyOf(whole, whole.length - end), "x").toArray());
        assertEquals(List.of(END), notes);
        assertThrows(PictureException.class, () -> reader.read(Arrays.copyOf(whole, whole.length * 2 / 3), "x"));
    }
}
