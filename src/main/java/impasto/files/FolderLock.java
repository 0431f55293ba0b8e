package impasto.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** Keeps other processes from working in a folder; the system gives it free when its process ends, however that ends. */
final class FolderLock implements AutoCloseable {

    private static final String NAME = "folder.lock";
    private static final int TICK_MILLISECONDS = 50;

    private final FileChannel channel;
    private final boolean held;

    private FolderLock(FileChannel channel, boolean held) {
        this.channel = channel;
        this.held = held;
    }

    /**
     * Waits for the folder, but not for ever: who holds it may be stopped. Where the file system knows no locks there is
     * nothing to wait for.
     *
     * @throws IOException when the lock's file cannot be made
     */
    static FolderLock of(Path folder, Duration patience) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            long end = System.nanoTime() + patience.toNanos();
            while (true) {
                if (ProcessLock.lock(channel)) {
                    return new FolderLock(channel, true);
                }
                if (System.nanoTime() > end) {
                    return new FolderLock(channel, false);
                }
                Thread.sleep(TICK_MILLISECONDS);
            }
        } catch (IOException unknown) {
            return new FolderLock(channel, false);
        } catch (InterruptedException interrupted) {
            channel.close();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("while another Impasto was at work in " + folder);
        }
    }

    /** Whether no other process is at work in the folder. */
    boolean held() {
        return held;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
