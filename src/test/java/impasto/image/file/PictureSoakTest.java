package impasto.image.file;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import impasto.session.recipe.RecipeText;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import org.junit.jupiter.api.Test;

/**
 * Mutated pictures of every format, each read or refused in a sentence within its time. As many of each as the system
 * property {@code impasto.soak.pictures} says; the same numbers mutate the same way.
 */
class PictureSoakTest {

    private static final int OF_EACH = Integer.getInteger("impasto.soak.pictures", 60);
    private static final long MOST_SECONDS = 20;
    private static final int[] TELLING = {0, 1, 0x7f, 0x80, 0xff};

    private final PictureReader reader = new PictureReader(4_000_000);

    @Test
    void everyMutatedPictureIsReadOrRefused() throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            for (int seed = 0; seed < OF_EACH; seed++) {
                Random random = new Random(seed);
                read(file.getKey() + " " + seed, mutated(file.getValue(), random));
            }
        }
    }

    private void read(String which, byte[] file) {
        long begin = System.nanoTime();
        try {
            reader.text(file, "x").ifPresent(RecipeText::read);
            reader.read(file, "x");
        } catch (PictureException refused) {
            assertTrue(refused.getMessage().matches("x (is|has) [^\n]*: [^\n.]*"), which + ": " + refused.getMessage());
        } catch (RuntimeException | Error other) {
            fail(which, other);
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
        assertTrue(seconds < MOST_SECONDS, which + " took " + seconds + " s");
    }

    private static byte[] mutated(byte[] file, Random random) {
        byte[] mutated = file.clone();
        // Mostly in the first bytes, where the structure is.
        int span = random.nextBoolean() ? mutated.length : Math.min(mutated.length, 200);
        switch (random.nextInt(5)) {
            case 0 -> mutated = Arrays.copyOf(mutated, 1 + random.nextInt(mutated.length));
            case 1 -> {
                int from = random.nextInt(span);
                int length = Math.min(random.nextInt(40), mutated.length - from);
                ByteArrayOutputStream without = new ByteArrayOutputStream();
                without.write(mutated, 0, from);
                without.write(mutated, from + length, mutated.length - from - length);
                mutated = without.toByteArray();
            }
            case 2 -> {
                int from = random.nextInt(span);
                int length = Math.min(1 + random.nextInt(60), mutated.length - from);
                byte[] again = Arrays.copyOfRange(mutated, from, from + length);
                byte[] rest = Arrays.copyOfRange(mutated, from, mutated.length);
                mutated = Encoded.joined(Arrays.copyOf(mutated, from), again, again, rest);
            }
            default -> {
                for (int i = 0; i <= random.nextInt(6); i++) {
                    int value = random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : random.nextInt(256);
                    mutated[random.nextInt(span)] = (byte) value;
                }
            }
        }
        return mutated;
    }

    private static Map<String, byte[]> files() throws IOException {
        BufferedImage image = Quarters.image(BufferedImage.TYPE_INT_RGB);
        byte[] profile = WideGamut.profile();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("JPEG", Encoded.jpegWithExif(Encoded.jpegWithProfile(Encoded.jpeg(), profile), 6));
        files.put("progressive JPEG", Encoded.jpeg(new IIOImage(image, null, null), true));
        files.put("PNG", Encoded.pngWithProfile(Encoded.as("png", Quarters.transparent(99)), profile));
        files.put("PNG with gamma", Encoded.withChunk(Encoded.png(), "gAMA", ByteBuffer.allocate(4).putInt(100_000).array()));
        for (PictureFormat format : PictureFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Encoder.encode(image, format, 1, new PictureMetadata("{'settings':{}}"), out);
            files.put("written " + format, out.toByteArray());
        }
        files.put("GIF", Encoded.as("gif", Quarters.indexed()));
        files.put("BMP", Encoded.as("bmp", image));
        files.put("TIFF", Tiffs.plain().withProfile(profile).bytes());
        files.put("BigTIFF", new Tiffs(true, ByteOrder.BIG_ENDIAN, 1, Tiffs.pixels()).bytes());
        files.put("LZMA TIFF", new Tiffs(false, ByteOrder.LITTLE_ENDIAN, Tiffs.LZMA, Tiffs.lzma(Tiffs.pixels())).bytes());
        files.put("Zstandard TIFF",
                new Tiffs(false, ByteOrder.LITTLE_ENDIAN, Tiffs.ZSTANDARD, Tiffs.zstandard(Tiffs.pixels())).bytes());
        files.put("WebP TIFF", new Tiffs(true, ByteOrder.LITTLE_ENDIAN, Tiffs.WEBP,
                Encoded.fixture("quarters-lossless.webp")).bytes());
        files.put("JPEG TIFF", new Tiffs(false, ByteOrder.LITTLE_ENDIAN, 7, Encoded.jpeg()).with(262, 6).bytes());
        for (String name : new String[] {"quarters-lossy.webp", "quarters-lossless.webp", "quarters-wide-gamut.webp",
            "quarters-turned.tif", "quarters-cmyk.tif", "deep.tif"}) {
            files.put(name, Encoded.fixture(name));
        }
        return files;
    }
}
