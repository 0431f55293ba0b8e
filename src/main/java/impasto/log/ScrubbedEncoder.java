package impasto.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * An event as lines of UTF-8 without names of people and pictures: every message, also those of exceptions, goes through
 * the scrubber. Frames of stacks hold only classes.
 */
final class ScrubbedEncoder extends EncoderBase<ILoggingEvent> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    /** Characters of a message; engines put whole programs into theirs. */
    private static final int LONGEST = 20_000;

    private final Scrubber scrubber;

    ScrubbedEncoder(Scrubber scrubber) {
        this.scrubber = scrubber;
    }

    @Override
    public byte[] headerBytes() {
        return null;
    }

    @Override
    public byte[] footerBytes() {
        return null;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        List<String> names = new ArrayList<>();
        collect(event.getThrowableProxy(), names);
        StringBuilder text = new StringBuilder(TIME.format(Instant.ofEpochMilli(event.getTimeStamp())
                .truncatedTo(ChronoUnit.MILLIS).atZone(ZoneId.systemDefault())));
        text.append(' ').append(event.getLevel()).append(" [").append(clean(event.getThreadName(), names)).append("] ");
        if (!event.getLoggerName().equals(Log.NAME)) {
            text.append(event.getLoggerName()).append(": ");
        }
        boolean own = Log.hasOwnWords(event.getMarkerList());
        text.append(own ? scrubber.withoutPlaces(event.getFormattedMessage()) : clean(event.getFormattedMessage(), names));
        text.append('\n');
        if (event.getThrowableProxy() != null) {
            stack(event.getThrowableProxy(), "", "", names, text);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void stack(IThrowableProxy thrown, String indent, String prefix, List<String> names, StringBuilder text) {
        text.append(indent).append(prefix).append(thrown.getClassName());
        if (thrown.getMessage() != null) {
            text.append(": ").append(clean(thrown.getMessage(), names));
        }
        text.append('\n');
        if (thrown.isCyclic()) {
            return;
        }
        StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
        int own = frames.length - thrown.getCommonFrames();
        for (int i = 0; i < own; i++) {
            text.append(indent).append('\t').append(frames[i].getSTEAsString()).append('\n');
        }
        if (thrown.getCommonFrames() > 0) {
            text.append(indent).append("\t... ").append(thrown.getCommonFrames()).append(" more\n");
        }
        for (IThrowableProxy further : thrown.getSuppressed()) {
            stack(further, indent + "\t", "Suppressed: ", names, text);
        }
        if (thrown.getCause() != null) {
            stack(thrown.getCause(), indent, "Caused by: ", names, text);
        }
    }

    private String clean(String message, List<String> names) {
        String clean = scrubber.scrub(message, names);
        String bounded = clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
        return bounded.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "?").replace("\n", "\n    ");
    }

    private static void collect(IThrowableProxy proxy, List<String> names) {
        if (proxy instanceof ThrowableProxy thrown) {
            ThrownNames.collect(thrown.getThrowable(), names);
        }
    }
}
