package impasto.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes files that are either wholly there or not there at all: first to a temporary file beside the target, which is
 * flushed to the disk and then moved into place.
 */
public final class SafeFile {

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** @param out where to; the caller closes it */
        void writeTo(OutputStream out) throws IOException;
    }

    private SafeFile() {
    }

    /**
     * Writes or replaces a file. A link is followed, so that what it points to is replaced and the link stays.
     *
     * @throws IOException when anything fails; the target is then as it was and no temporary file is left
     */
    public static void write(Path target, Content content) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path temporary = real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            fill(temporary, content);
            move(temporary, real);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void fill(Path temporary, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
