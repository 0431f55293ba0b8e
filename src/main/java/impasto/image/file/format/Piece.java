package impasto.image.file.format;

import java.util.Arrays;
import java.util.List;

/**
 * A run of bytes that a reader of a format is given: some of the file's, or some in their place.
 *
 * @param bytes what stands here instead of the file's; null for the file's own
 * @param offset where in the file they begin; 0 for those that are not the file's
 * @param length how many
 */
public record Piece(byte[] bytes, long offset, long length) {

    static Piece of(byte[] bytes) {
        return new Piece(bytes, 0, bytes.length);
    }

    static Piece of(int... bytes) {
        byte[] narrow = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            narrow[i] = (byte) bytes[i];
        }
        return of(narrow);
    }

    /** The file's own bytes from one place to before another. */
    public static Piece between(long from, long to) {
        return new Piece(null, from, to - from);
    }

    /** Adds the file's own bytes to pieces, as part of the last piece where they follow on it. */
    static void add(List<Piece> pieces, long from, long to) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        if (last != null && last.bytes == null && last.offset + last.length == from) {
            pieces.set(pieces.size() - 1, between(last.offset, to));
        } else if (to > from) {
            pieces.add(between(from, to));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Piece piece && Arrays.equals(piece.bytes, bytes)
                && piece.offset == offset && piece.length == length;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes) + Long.hashCode(offset) + Long.hashCode(length);
    }
}
