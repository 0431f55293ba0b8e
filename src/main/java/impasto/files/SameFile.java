package impasto.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** Tells whether two names stand for one file. */
public final class SameFile {

    private SameFile() {
    }

    /**
     * Whether two names stand for one file, whether it is there or not: through links of both kinds, {@code ..}, and any
     * spelling that the disk takes for the same.
     */
    public static boolean is(Path one, Path other) {
        try {
            Path first = WriteTarget.of(one).file();
            Path second = WriteTarget.of(other).file();
            boolean there = Files.exists(first);
            if (first.equals(second) || there && Files.exists(second) && Files.isSameFile(first, second)) {
                return true;
            }
            return !there && !Files.exists(second) && first.getParent().equals(second.getParent())
                    && folded(first).equals(folded(second)) && sameWhenMade(first, second);
        } catch (IOException unreadable) {
            // What cannot be reached cannot be written either.
            return false;
        }
    }

    private static String folded(Path file) {
        return Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    // Only the disk knows how it compares names.
    private static boolean sameWhenMade(Path first, Path second) throws IOException {
        try {
            Files.createFile(first);
        } catch (FileAlreadyExistsException appeared) {
            return Files.exists(second) && Files.isSameFile(first, second);
        }
        try {
            return Files.exists(second);
        } finally {
            Files.delete(first);
        }
    }
}
