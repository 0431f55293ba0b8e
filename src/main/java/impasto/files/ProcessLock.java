package impasto.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A lock on a file that one process at a time holds. The system gives it back when the process ends, however it ends, so that
 * the file alone, which stays, locks nobody out. Where files cannot be locked, as on some network disks, or where the file
 * cannot be made, everybody gets the lock.
 */
public final class ProcessLock implements AutoCloseable {

    private static final int MOST_FILES = 3;

    // The system knows the locks of processes only: closing the same file elsewhere in this one would give the lock back.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    /** @param channel null when nothing is really locked */
    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock, unless it is held by somebody, in this process too.
     *
     * @param file made with the folders above it
     */
    public static Optional<ProcessLock> tryTake(Path file) {
        synchronized (HELD) {
            Path place = place(file);
            if (!HELD.add(place)) {
                return Optional.empty();
            }
            Optional<ProcessLock> lock = lock(place);
            if (lock.isEmpty()) {
                HELD.remove(place);
            }
            return lock;
        }
    }

    /** Locks a file for as long as its channel is open; false where somebody has it, in this process too. */
    public static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    private static Path place(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            Folders.make(absolute.getParent());
            return absolute.getParent().toRealPath().resolve(absolute.getFileName());
        } catch (IOException unmade) {
            return absolute;
        }
    }

    private static Optional<ProcessLock> lock(Path file) {
        FileChannel channel = open(file);
        try {
            if (channel != null && !lock(channel)) {
                channel.close();
                return Optional.empty();
            }
        } catch (IOException unlockable) {
            // Everybody gets it.
        }
        return Optional.of(new ProcessLock(file, channel));
    }

    /** Another file beside it, the same for everybody, where something else lies in its place; null where none can be opened. */
    private static FileChannel open(Path file) {
        for (int number = 1; number <= MOST_FILES; number++) {
            Path place = number == 1 ? file : file.resolveSibling(file.getFileName() + "-" + number);
            // To open a pipe would wait for somebody at its other end.
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try {
                return FileChannel.open(place, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            } catch (IOException notThis) {
                // The next one may.
            }
        }
        return null;
    }

    @Override
    public void close() {
        synchronized (HELD) {
            try {
                if (channel != null) {
                    channel.close();
                }
            } catch (IOException leftToTheSystem) {
                // It is given back with the process.
            } finally {
                HELD.remove(file);
            }
        }
    }
}
