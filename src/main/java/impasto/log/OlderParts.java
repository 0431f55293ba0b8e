package impasto.log;

import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.rolling.RollingPolicy;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.helper.CompressionMode;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Keeps a number of older parts of a log: {@code impasto.1.log} is the newest of them. Logback's own policy takes signs in
 * a folder's name for a pattern.
 */
final class OlderParts extends ContextAwareBase implements RollingPolicy {

    private final Path file;
    private final int most;
    private boolean started;

    OlderParts(Path file, int most) {
        this.file = file;
        this.most = most;
    }

    @Override
    public void rollover() throws RolloverFailure {
        try {
            for (int number = most; number >= 1; number--) {
                Path from = number == 1 ? file : part(number - 1);
                if (Files.exists(from)) {
                    Files.move(from, part(number), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException stays) {
            throw new RolloverFailure("the log cannot be renamed", stays);
        }
    }

    private Path part(int number) {
        return file.resolveSibling(file.getFileName().toString().replace(".log", "." + number + ".log"));
    }

    @Override
    public String getActiveFileName() {
        return file.toString();
    }

    @Override
    public CompressionMode getCompressionMode() {
        return CompressionMode.NONE;
    }

    @Override
    public void setParent(FileAppender<?> appender) {
        // It knows the file.
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public boolean isStarted() {
        return started;
    }
}
