package impasto.words;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A sentence in two tongues: English, as the command line says it, and the user's language, as the studio does. Where the
 * words have a key with {@code .studio} behind it, that is what the studio says.
 *
 * @param phrases where its words are
 * @param values put in its places; sayings and lists of them speak the same tongue
 */
public record Saying(Phrases phrases, String key, List<Object> values) {

    private static final String STUDIO = ".studio";

    /** The sentence of this key. */
    public static Saying of(Phrases phrases, String key, Object... values) {
        return new Saying(phrases, key, List.of(values));
    }

    /** For the command line, and for logs. */
    public String english() {
        return phrases.english(key, spoken(Saying::english));
    }

    /** For the studio. */
    public String here() {
        return phrases.here(phrases.find(key + STUDIO).isPresent() ? key + STUDIO : key,
                spoken(Saying::here));
    }

    private Object[] spoken(Function<Saying, String> tongue) {
        return values.stream().map(value -> value instanceof Saying saying ? tongue.apply(saying)
                : value instanceof List<?> list ? list.stream().map(each -> tongue.apply((Saying) each)).collect(Collectors.joining("; "))
                : value).toArray();
    }

    @Override
    public String toString() {
        return english();
    }
}
