package impasto.studio.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Why something could not be written, in an artist's words. */
final class Reasons {

    private static final long FULL_BYTES = 256 << 10;

    private Reasons() {}

    /**
     * What is wrong with a folder, or else what a failure says; a whole sentence.
     *
     * @param folder that was written into
     */
    static String of(Path folder, Throwable failure) {
        Path there = folder.toAbsolutePath();
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null) {
            return "Its disk is gone.";
        }
        if (!Files.isDirectory(there)) {
            return "There is a file in place of the folder “" + there.getFileName() + "”.";
        }
        if (isFull(there)) {
            return "The disk is full.";
        }
        if (!Files.isWritable(there)) {
            return "The folder “" + (there.getFileName() == null ? there : there.getFileName()) + "” may not be written to.";
        }
        return Sentence.of(failure);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
