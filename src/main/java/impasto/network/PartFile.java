package impasto.network;

import impasto.files.CacheFolder;
import impasto.words.Figure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * What has arrived of a download, {@code NAME.part} beside its target, kept for one process by a lock. The lock is on a
 * file of its own: one on the part would stay with it when it is moved into place.
 */
final class PartFile implements AutoCloseable {
    private final Path target;
    private final Path part;
    private final FileChannel lock;
    // Not a channel, which an interruption of the thread would close.
    private final RandomAccessFile file;

    private PartFile(Path target, Path part, FileChannel lock, RandomAccessFile file) {
        this.target = target;
        this.part = part;
        this.lock = lock;
        this.file = file;
    }

    /** Where the part of a target lies. */
    static Path of(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Opens what there is of the target, making its folder and the file as needed. */
    static PartFile open(Path target) throws WeightsException {
        Path part = of(target);
        FileChannel lock = null;
        try {
            Files.createDirectories(target.getParent());
            lock = FileChannel.open(target.resolveSibling(target.getFileName() + ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                throw new WeightsException(Said.of("network.busy", target.getFileName()));
            }
            RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw");
            file.seek(file.length());
            return new PartFile(target, part, lock, file);
        } catch (IOException e) {
            closeQuietly(lock);
            throw e instanceof WeightsException told ? told : unwritable(target, e);
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The failure that led here is the one to report.
        }
    }

    private static WeightsException unwritable(Path target, IOException e) {
        return new WeightsException(Said.of("network.unwritable", target.getFileName(), target.getParent(), CacheFolder.VARIABLE), e);
    }

    /** Bytes that have arrived. */
    long size() throws WeightsException {
        try {
            return file.length();
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Fails when the disk has no room for a file of this size. */
    void checkRoom(long size) throws WeightsException {
        long needed = size - size();
        long free;
        try {
            free = Files.getFileStore(part).getUsableSpace();
        } catch (IOException e) {
            throw unwritable(target, e);
        }
        // Some network drives say 0 when they do not know.
        if (free > 0 && free < needed) {
            throw new WeightsException(Said.of("network.no-room", target.getFileName(), Figure.tenths(needed / 1e6),
                    target.getParent(), Figure.tenths(free / 1e6), CacheFolder.VARIABLE));
        }
    }

    void append(List<ByteBuffer> bytes) throws WeightsException {
        try {
            for (ByteBuffer buffer : bytes) {
                byte[] chunk = new byte[buffer.remaining()];
                buffer.get(chunk);
                file.write(chunk);
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Forgets what has arrived. */
    void startOver() throws WeightsException {
        try {
            file.setLength(0);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Whether all that has arrived is what was published. */
    boolean isRight(NetworkSums sums) throws WeightsException {
        try {
            return sums.sumOf(part).isPresent();
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Makes the part the target, in one step. */
    void moveIntoPlace() throws WeightsException {
        try {
            file.getFD().sync();
            file.close();
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    /** Gives the part free; one without a byte is deleted. */
    @Override
    public void close() throws WeightsException {
        try (lock) {
            file.close();
            if (Files.exists(part) && Files.size(part) == 0) {
                Files.delete(part);
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }
}
