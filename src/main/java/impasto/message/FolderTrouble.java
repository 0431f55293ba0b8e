package impasto.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why nothing can be written into a folder. */
final class FolderTrouble {

    /** Less than a picture takes. */
    private static final long FULL_BYTES = 4 << 20;
    private static final List<String> FULL = List.of("no space left", "not enough space", "quota exceeded");

    private FolderTrouble() {}

    /** What is wrong with a folder, as a whole sentence; empty where it looks as it should. */
    static Optional<String> of(Path folder, Throwable failure) {
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            return Optional.of(Sentence.WORDS.here("message.disk-gone"));
        }
        if (!Files.isDirectory(there)) {
            return Optional.of(Sentence.WORDS.here("message.no-folder", there.getFileName()));
        }
        if (isFull(there) || saysFull(failure)) {
            return Optional.of(Sentence.WORDS.here("message.disk-full"));
        }
        if (!Files.isWritable(there)) {
            return Optional.of(Sentence.WORDS.here("message.read-only",
                    there.getFileName() == null ? there : there.getFileName()));
        }
        return Optional.empty();
    }

    /** In the words of systems that speak English; others are asked for their space. */
    private static boolean saysFull(Throwable failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return FULL.stream().anyMatch(words::contains) || failure.getCause() != null && saysFull(failure.getCause());
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
