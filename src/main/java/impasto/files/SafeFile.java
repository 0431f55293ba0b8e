package impasto.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * Writes files that are either wholly there or not there at all: first to a temporary file beside the target, which is
 * flushed to the disk and then moved into place.
 */
public final class SafeFile {

    private static final int BUFFER = 1 << 16;

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {

        /** @param out where to; the caller closes it */
        void writeTo(OutputStream out) throws IOException;
    }

    private SafeFile() {
    }

    /**
     * Whether a file's name is that of a temporary file of this class, {@code .impasto-<16 hexadecimal digits>.part}: what
     * a process that was killed left of a file it was writing. A younger one may be another process's.
     */
    public static boolean isTemporary(Path file) {
        return TemporaryFiles.is(file);
    }

    /**
     * Writes or replaces a file. A link is followed, so that what it points to is replaced and the link stays; who may
     * read and write a file stays too. A device or a pipe is written to as it is.
     *
     * @throws IOException when anything fails; the target is then as it was and no temporary file is left
     */
    public static void write(Path target, Content content) throws IOException {
        write(target, WriteTarget.of(target), content);
    }

    /**
     * As {@link #write}, with the temporary file in a folder of the program's own on the same disk, where it is known for one when
     * the process is killed.
     */
    public static void writeBy(Path folder, Path target, Content content) throws IOException {
        write(target, WriteTarget.of(target), file -> TemporaryFiles.in(folder), content);
    }

    /**
     * As {@link #write} for a file that the program keeps for itself: a pipe, a device or a link to one in its place was not
     * put there by the program, may hold a writer up for ever, and is replaced.
     */
    public static void keep(Path target, Content content) throws IOException {
        write(target, Files.isRegularFile(target) ? WriteTarget.of(target)
                : new WriteTarget(target.toAbsolutePath(), false), content);
    }

    private static void write(Path target, WriteTarget place, Content content) throws IOException {
        write(target, place, TemporaryFiles::beside, content);
    }

    private static void write(Path target, WriteTarget place, UnaryOperator<Path> temporaries, Content content) throws IOException {
        if (place.stream()) {
            Optional<OutputStream> own = OwnOutput.named(target);
            try (OutputStream out = new BufferedOutputStream(
                    own.isPresent() ? own.get() : Files.newOutputStream(target, StandardOpenOption.WRITE), BUFFER)) {
                content.writeTo(out);
            }
            return;
        }
        if (Files.isDirectory(place.file())) {
            throw new FileSystemException(target.toString(), null, "it is a folder");
        }
        // Everybody may do everything with a link.
        Optional<Rights> rights = Files.isRegularFile(place.file(), LinkOption.NOFOLLOW_LINKS)
                ? Rights.of(place.file()) : Optional.empty();
        Path temporary = temporaries.apply(place.file());
        try {
            fill(temporary, content, rights.isPresent());
            if (rights.isPresent()) {
                rights.get().giveTo(temporary);
            }
            move(temporary, place.file());
            flushFolder(place.file().getParent());
        } finally {
            TemporaryFiles.discard(temporary);
        }
    }

    /**
     * The folder that a target is written into, which need not be there: that of the file that a link leads to.
     *
     * @throws IOException when links lead in a circle or cannot be followed
     */
    public static Path folderOf(Path target) throws IOException {
        WriteTarget place = WriteTarget.of(target);
        return (place.stream() || !Files.isSymbolicLink(target) ? target.toAbsolutePath() : place.file()).getParent();
    }

    /**
     * Tries whether a file of some size could be written into the target's folder.
     *
     * @param bytes 0 or more
     * @throws IOException when not
     */
    public static void tryFolder(Path target, long bytes) throws IOException {
        WriteTarget place = WriteTarget.of(target);
        if (place.stream()) {
            return;
        }
        Path temporary = TemporaryFiles.beside(place.file());
        byte[] chunk = new byte[BUFFER];
        // Disks that compress would find room for zeros.
        new SplittableRandom(bytes).nextBytes(chunk);
        try (OutputStream out = Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (long left = bytes; left > 0; left -= BUFFER) {
                out.write(chunk, 0, (int) Math.min(left, BUFFER));
            }
        } finally {
            TemporaryFiles.discard(temporary);
        }
    }

    /**
     * Tries whether the disk takes the target's name, which is made and deleted at once unless it is there.
     *
     * @throws IOException when not: it is too long, or has characters that are not allowed
     */
    public static void tryName(Path target) throws IOException {
        WriteTarget place = WriteTarget.of(target);
        if (!place.stream() && !Files.exists(place.file(), LinkOption.NOFOLLOW_LINKS)) {
            Files.createFile(place.file());
            Files.delete(place.file());
        }
    }

    private static void fill(Path temporary, Content content, boolean closed) throws IOException {
        FileAttribute<?>[] attributes = closed ? new FileAttribute<?>[] {Rights.closed()} : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
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

    // So that the new name outlives a power cut; Windows cannot and need not.
    private static void flushFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unable) {
            // The file itself is on the disk.
        }
    }
}
