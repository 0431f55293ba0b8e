package impasto.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The log's file, opened at the first event, which comes after a head that says what writes it. It rolls over at a size; two
 * older parts are kept. Where it cannot be written, nothing is, and nothing is said.
 */
final class LogFile extends AppenderBase<ILoggingEvent> {

    private static final int OLDER = 2;

    private final Supplier<Path> folder;
    private final Supplier<String> head;
    private final Supplier<Scrubber> scrubber;
    private final long size;
    private boolean tried;
    private LogSlot slot;
    private RollingFileAppender<ILoggingEvent> file;

    /**
     * @param folder where it lies; asked for at the first event, as is the rest
     * @param head what its part for this process begins with
     * @param size in bytes, that of each of the three parts
     */
    LogFile(Supplier<Path> folder, Supplier<String> head, Supplier<Scrubber> scrubber, long size) {
        this.folder = folder;
        this.head = head;
        this.scrubber = scrubber;
        this.size = size;
    }

    /** Where it is, once something was written. */
    synchronized Optional<Path> path() {
        return file == null || !file.isStarted() ? Optional.empty() : Optional.of(slot.file());
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!tried) {
            tried = true;
            open(event.getTimeStamp());
        }
        if (file != null) {
            file.doAppend(event);
        }
    }

    private void open(long time) {
        try {
            Path place = folder.get();
            Optional<LogSlot> free = LogSlot.claim(place);
            if (free.isPresent()) {
                slot = free.get();
                CrashFiles.forgetOld(place);
                file = appender(new ScrubbedEncoder(scrubber.get()));
                file.doAppend(headEvent(time));
            }
        } catch (RuntimeException | LinkageError unwritable) {
            addError("there is no log", unwritable);
        }
    }

    private RollingFileAppender<ILoggingEvent> appender(ScrubbedEncoder encoder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(getContext());
        appender.setFile(slot.file().toString());
        OlderParts policy = new OlderParts(slot.file(), OLDER);
        policy.setContext(getContext());
        policy.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> trigger = new SizeBasedTriggeringPolicy<>();
        trigger.setContext(getContext());
        trigger.setMaxFileSize(new FileSize(size));
        // Else it would look only once a minute, however much is written meanwhile.
        trigger.setCheckIncrement(Duration.buildByMilliseconds(0));
        trigger.start();
        appender.setRollingPolicy(policy);
        appender.setTriggeringPolicy(trigger);
        encoder.setContext(getContext());
        encoder.start();
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private LoggingEvent headEvent(long time) {
        Logger logger = ((LoggerContext) getContext()).getLogger(Log.NAME);
        LoggingEvent event = new LoggingEvent(LogFile.class.getName(), logger, Level.INFO, head.get(), null, null);
        event.setTimeStamp(time);
        return event;
    }

    @Override
    public void stop() {
        super.stop();
        if (file != null) {
            file.stop();
        }
        if (slot != null) {
            slot.close();
        }
    }
}
