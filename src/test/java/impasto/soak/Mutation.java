package impasto.soak;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** Changes files as disks, networks and ill will do. */
final class Mutation {

    private static final long[] NUMBERS = {0, 1, -1, 2, 7, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 1 << 24,
        Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffffffffL, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40};
    private static final String[] WORDS = {"null", "1e999", "-1", "\"\"", "[]", "{}", "true", "\\u0000", "\0", "\"", "{",
        "[[[[", "NaN", "-0.0", "1e-400", "99999999999999999999", "//", "\\\\server\\share", "../..", "\ud83d\ude00"};

    private Mutation() {}

    /** The file after one to four changes. */
    static byte[] of(byte[] file, byte[] other, Random random) {
        byte[] changed = file.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && changed.length > 0; i++) {
            changed = changed(changed, other, random);
        }
        return changed;
    }

    private static byte[] changed(byte[] file, byte[] other, Random random) {
        int at = place(file.length, random);
        return switch (random.nextInt(9)) {
            case 0 -> flipped(file, at, random);
            case 1 -> Arrays.copyOf(file, at);
            case 2 -> joined(file, 0, at, file, at + Math.min(file.length - at, 1 + random.nextInt(64)), file.length);
            case 3 -> doubled(file, at, random);
            case 4 -> joined(file, 0, at, other, place(other.length, random), other.length);
            case 5, 6 -> numbered(file, at, random);
            case 7 -> filled(file, at, random);
            default -> worded(file, at, random);
        };
    }

    /** Headers, where files are most easily hurt, are hit as often as all the rest. */
    private static int place(int length, Random random) {
        return random.nextInt(random.nextBoolean() ? Math.min(length, 256) : length);
    }

    private static byte[] flipped(byte[] file, int at, Random random) {
        byte[] changed = file.clone();
        for (int bit = random.nextInt(8); bit >= 0; bit--) {
            changed[Math.min(file.length - 1, at + random.nextInt(16))] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private static byte[] doubled(byte[] file, int at, Random random) {
        int end = at + Math.min(file.length - at, 1 + random.nextInt(1 << random.nextInt(12)));
        byte[] changed = file;
        for (int times = 1 + random.nextInt(random.nextInt(10) == 0 ? 50 : 2); times > 0; times--) {
            changed = joined(changed, 0, end, file, at, end, changed, end, changed.length);
        }
        return changed;
    }

    private static byte[] numbered(byte[] file, int at, Random random) {
        int size = 1 << random.nextInt(4);
        if (at + size > file.length) {
            return file;
        }
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        byte[] eight = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
        byte[] changed = file.clone();
        boolean little = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            changed[at + i] = eight[little ? i : size - 1 - i];
        }
        return changed;
    }

    private static byte[] filled(byte[] file, int at, Random random) {
        byte[] changed = file.clone();
        Arrays.fill(changed, at, at + Math.min(file.length - at, 1 + random.nextInt(256)), (byte) (random.nextBoolean() ? 0 : 255));
        return changed;
    }

    private static byte[] worded(byte[] file, int at, Random random) {
        byte[] word = WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
        int skip = Math.min(file.length - at, random.nextInt(8));
        return joined(file, 0, at, word, 0, word.length, file, at + skip, file.length);
    }

    /** Parts put together, each an array with where it begins and ends. */
    private static byte[] joined(Object... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < parts.length; i += 3) {
            out.write((byte[]) parts[i], (int) parts[i + 1], (int) parts[i + 2] - (int) parts[i + 1]);
        }
        return out.toByteArray();
    }
}
