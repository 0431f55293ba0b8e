package impasto.soak;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a program under hard conditions said in the end, which is never what only its makers understand.
 *
 * @param code its exit code
 * @param text what it wrote to both its outputs
 */
record Told(int code, String text) {

    private static final Path SAMPLES = Path.of("assets", "samples").toAbsolutePath();

    /** Runs a command in a folder, which is its home too. */
    static Told by(Path folder, Map<String, String> environment, List<String> command) throws Exception {
        Map<String, String> all = new HashMap<>(Map.of("IMPASTO_HOME", folder.resolve("home").toString(), "HOME", folder.toString()));
        all.putAll(environment);
        Child child = Child.start(folder, all, command);
        int code = child.ended();
        String text = child.said() + child.complained();
        child.forget();
        assertFalse(text.contains("Exception") || text.contains("\tat "), text);
        return new Told(code, text);
    }

    /** A short painting by the packaged program; options can be added. */
    static List<String> painting() {
        return painting(128);
    }

    /** The same of this size. */
    static List<String> painting(int size) {
        return List.of(Path.of(System.getProperty("impasto.folder"), "bin", "impasto").toString(), "stylize", "--content",
                SAMPLES.resolve("content/cat.jpg").toString(), "--style", SAMPLES.resolve("styles/woodcut-waves.jpg").toString(), "--size",
                Integer.toString(size), "--iterations", "12", "--threads", "1");
    }

    boolean tells(String words) {
        return text.contains(words);
    }
}
