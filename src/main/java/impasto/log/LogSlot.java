package impasto.log;

import impasto.files.Folders;
import impasto.files.ProcessLock;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A log that this process alone writes: {@code impasto.log}, or the next one while another process has that. The system
 * gives it free when the process ends, whatever ends it.
 */
final class LogSlot implements AutoCloseable {

    /** More at a time write no log. */
    private static final int MOST = 8;

    private final Path folder;
    private final String stem;
    private final FileChannel channel;

    private LogSlot(Path folder, String stem, FileChannel channel) {
        this.folder = folder;
        this.stem = stem;
        this.channel = channel;
    }

    /** The first one that is free; none where the folder cannot be written. */
    static Optional<LogSlot> claim(Path folder) {
        try {
            Folders.make(folder);
            for (int number = 1; number <= MOST; number++) {
                String stem = number == 1 ? "impasto" : "impasto-" + number;
                if (!isOwn(folder.resolve(stem + ".log.lock")) || !isOwn(folder.resolve(stem + ".log"))) {
                    continue;
                }
                FileChannel channel = FileChannel.open(folder.resolve(stem + ".log.lock"), StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                if (ProcessLock.lock(channel)) {
                    return Optional.of(new LogSlot(folder, stem, channel));
                }
                channel.close();
            }
        } catch (IOException unwritable) {
            // There is no log then.
        }
        return Optional.empty();
    }

    /** Whether it is a file, or free: to open a pipe would wait for somebody, and behind a link lies somebody else's file. */
    private static boolean isOwn(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.notExists(file, LinkOption.NOFOLLOW_LINKS);
    }

    Path file() {
        return folder.resolve(stem + ".log");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ended) {
            // The system frees it at the latest when the process ends.
        }
    }
}
