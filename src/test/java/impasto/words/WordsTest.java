package impasto.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the program: the same in every language, all of them used, and none missing. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    /** German says what is so or what to do, and speaks to nobody. */
    private static final Pattern SPOKEN_TO = Pattern.compile("\\b(Ihr|Ihre|Ihren|Ihrem|Ihres|Ihnen|bitte|Bitte|dein|deine)\\b");
    private static final Pattern CALL = Pattern.compile("(?:Words|Said|WORDS)\\.(of|count|here|saying)\\(");
    /** Where the key of an action, or what a key ends with, is given to a method that looks the words up. */
    private static final Pattern ACTION = Pattern.compile("\\badd\\(\"([a-z-]+)\", Feather");

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("words.properties")).toList().stream();
        }
    }

    private static Properties words(Path file) throws IOException {
        Properties words = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertFalse(containsKey(key), () -> key + " is twice in " + file);
                return super.put(key, value);
            }
        };
        try (InputStream in = Files.newInputStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void germanIsComplete(Path english) throws IOException {
        Properties first = words(english);
        Properties second = words(english.resolveSibling("words_de.properties"));
        Set<String> wanted = new TreeSet<>(first.stringPropertyNames());
        wanted.removeIf(key -> key.endsWith(".option") || key.endsWith(".option.idle") || first.containsKey(key + ".studio"));
        assertEquals(wanted, new TreeSet<>(second.stringPropertyNames()));
        for (String key : wanted) {
            assertEquals(places(first.getProperty(key)), places(second.getProperty(key)), key);
            assertFalse(second.getProperty(key).isBlank(), key);
            assertFalse(SPOKEN_TO.matcher(second.getProperty(key)).find(), key);
        }
    }

    private static Set<String> places(String words) {
        return PLACE.matcher(words).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"studio", "message", "image", "network", "run", "session", "engine", "memory", "transfer",
        "files", "torch", "preparation", "settings"})
    void everyWordIsUsedAndNoneIsMissing(String part) throws IOException {
        Set<String> there = new TreeSet<>();
        Path place = Path.of("impasto", part);
        for (Path bundle : bundles().filter(file -> file.startsWith(RESOURCES.resolve(place))).toList()) {
            Set<String> keys = words(bundle).stringPropertyNames();
            String room = bundle.getParent().getFileName().toString();
            keys.stream().filter(key -> !isOfCatalogue(room, key))
                    .forEach(key -> assertTrue(key.startsWith(room + "."), () -> key + " is in the room " + room));
            there.addAll(keys);
        }
        Set<String> used = new HashSet<>();
        List<String> missing = new ArrayList<>();
        for (Path file : sources(SOURCES.resolve(place))) {
            String source = Files.readString(file);
            for (Use use : uses(source)) {
                List<String> found = there.stream().filter(use::is).toList();
                if (found.isEmpty()) {
                    missing.add(use.key() + " in " + file);
                }
                used.addAll(found);
            }
        }
        assertEquals(List.of(), missing);
        Set<String> unused = new TreeSet<>(there);
        unused.removeAll(used);
        unused.removeIf(key -> isOfCatalogue(part, key));
        assertEquals(Set.of(), unused);
    }

    /** Whether the test of the catalogue holds it. */
    private static boolean isOfCatalogue(String room, String key) {
        return room.equals("settings") && !key.startsWith("settings.");
    }

    /**
     * A key in a source.
     *
     * @param whole whether nothing is put behind it
     * @param counted whether it is about so many of something
     */
    private record Use(String key, boolean whole, boolean counted) {
        boolean is(String other) {
            return !whole ? other.startsWith(key)
                    : counted ? other.equals(key + ".one") || other.equals(key + ".many") : other.equals(key)
                    || other.equals(key + ".studio");
        }
    }

    private static List<Use> uses(String source) {
        List<Use> uses = new ArrayList<>();
        CALL.matcher(source).results().forEach(call -> {
            String key = firstArgument(source, call.end());
            LITERAL.matcher(key).results().forEach(literal -> {
                boolean behind = key.substring(literal.end()).strip().startsWith("+");
                boolean after = key.substring(0, literal.start()).strip().endsWith("+");
                if (!after && !literal.group(1).startsWith(".")) {
                    uses.add(new Use(literal.group(1), !behind, call.group(1).equals("count")));
                }
            });
        });
        ACTION.matcher(source).results().forEach(action -> uses.add(new Use("window.action." + action.group(1), true, false)));
        return uses;
    }

    private static String firstArgument(String source, int from) {
        int depth = 0;
        boolean quoted = false;
        for (int at = from; at < source.length(); at++) {
            char c = source.charAt(at);
            quoted ^= c == '"' && source.charAt(at - 1) != '\\';
            if (!quoted && depth == 0 && (c == ',' || c == ')')) {
                return source.substring(from, at);
            }
            depth += quoted ? 0 : c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
        }
        throw new AssertionError("no end of " + source.substring(from, from + 40));
    }

    private static List<Path> sources(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
