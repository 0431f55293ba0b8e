package impasto.cli.output;

import com.google.gson.Gson;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Figures as JSON. */
public final class Json {

    private static final Pattern NOT_PLAIN = Pattern.compile("[^ -~]");

    private Json() {}

    /** On one line and in plain ASCII, so that it is right in whatever encoding the output has and steers no terminal. */
    public static String line(Object figures) {
        return NOT_PLAIN.matcher(new Gson().toJson(figures))
                .replaceAll(found -> found.group().chars().mapToObj(unit -> String.format("\\\\u%04x", unit))
                        .collect(Collectors.joining()));
    }
}
