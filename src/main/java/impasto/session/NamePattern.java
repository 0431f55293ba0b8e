package impasto.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/**
 * File names from a pattern of words in braces: photo, painting, step, size and date. For photo, painting and step may stand
 * content, style and iteration, as older patterns have it.
 */
public final class NamePattern {

    public static final String STANDARD = "{photo}-{painting}-{step}";

    /** What can stand in a pattern. */
    public static final List<String> PLACES = List.of("{photo}", "{painting}", "{step}", "{size}", "{date}");

    private static final int LONGEST = 120;

    private NamePattern() {}

    /**
     * A file name without an ending, free of characters that a platform forbids.
     *
     * @param content the content's name
     * @param style the style's name
     */
    public static String fill(String pattern, String content, String style, int iteration, int size, LocalDate date) {
        String name = pattern
                .replaceAll("\\{(photo|content)}", Matcher.quoteReplacement(content))
                .replaceAll("\\{(painting|style)}", Matcher.quoteReplacement(style))
                .replaceAll("\\{(step|iteration)}", String.format(Locale.ROOT, "%04d", iteration))
                .replace("{size}", Integer.toString(size))
                .replace("{date}", date.toString())
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-")
                .strip().replaceAll("^\\.+|\\.+$", "");
        String cut = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return cut.isEmpty() ? "painting" : cut;
    }

    /** A file in the folder that is not there yet: the name itself or with the first free number behind it. */
    public static Path free(Path folder, String name, String ending) {
        Path file = folder.resolve(name + "." + ending);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(name + "-" + number + "." + ending);
        }
        return file;
    }

    /** A file's name without its ending, for use as {@code {photo}} or {@code {painting}}. */
    public static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }
}
