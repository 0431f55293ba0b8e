package impasto.log;

import impasto.files.UserFolders;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What to send when something failed: versions, machine, the newest crash of Java and the end of the log. */
public final class Report {

    /** Bytes of the log that are taken in: a mail holds them. */
    private static final int TAIL = 40_000;

    private Report() {}

    /** The version of the program; empty when it is not known. */
    public static String version() {
        return MachineFacts.built().getProperty("version", "");
    }

    /**
     * The report, without names of people, pictures and folders; takes a moment.
     *
     * @param further lines about what is set just now
     */
    public static String text(List<String> further) {
        return text(UserFolders.ofUser().state(), Scrubbers.ofUser(), further);
    }

    static String text(Path folder, Scrubber scrubber, List<String> further) {
        List<String> lines = new ArrayList<>();
        lines.add("Impasto report, " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                ZonedDateTime.now().truncatedTo(ChronoUnit.SECONDS)));
        lines.add(MachineFacts.versions());
        lines.add(MachineFacts.system());
        lines.addAll(MachineFacts.machine());
        lines.addAll(further);
        CrashFiles.newest(folder).ifPresent(crash -> {
            lines.add("");
            lines.add(crash);
        });
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(scrubber.scrub(line)).append('\n'));
        return text.append('\n').append(tail(folder)).toString();
    }

    /** The end of what was logged last; scrubbed when it was written. */
    private static String tail(Path folder) {
        StringBuilder text = new StringBuilder();
        try {
            List<Path> newest = logs(folder);
            int left = TAIL;
            for (int i = 0; i < newest.size() && left > 0; i++) {
                String part = end(newest.get(i), left);
                left -= part.length();
                text.insert(0, "--- " + newest.get(i).getFileName() + "\n" + part);
            }
        } catch (IOException unreadable) {
            text.append("The log cannot be read.\n");
        }
        return text.length() == 0 ? "There is no log yet.\n" : text.toString();
    }

    private static List<Path> logs(Path folder) throws IOException {
        List<Path> logs = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "impasto*.log")) {
                found.forEach(logs::add);
            }
        }
        logs.removeIf(log -> !log.getFileName().toString().matches("impasto(-\\d)?(\\.\\d)?\\.log") || !Files.isRegularFile(log, LinkOption.NOFOLLOW_LINKS));
        logs.sort(Comparator.comparingLong((Path log) -> log.toFile().lastModified()).reversed());
        return logs;
    }

    /** Whole lines from the end of a file. */
    private static String end(Path log, int most) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long length = file.length();
            byte[] bytes = new byte[(int) Math.min(most, length)];
            file.seek(length - bytes.length);
            file.readFully(bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return bytes.length == length ? text : text.substring(text.indexOf('\n') + 1);
        }
    }
}
