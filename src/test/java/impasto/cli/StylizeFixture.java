package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.Reference;
import impasto.network.NetworkStore;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code impasto stylize} with two good pictures, into an empty folder. */
abstract class StylizeFixture {

    static final Path CONTENT = Path.of("assets/samples/content/cat.jpg");
    static final Path STYLE = Path.of("assets/samples/styles/woodcut-waves.jpg");
    static final Path NARROW = Reference.file("narrow-vgg19-keras.h5");

    @TempDir
    Path folder;
    Path out;

    @BeforeEach
    void setOut() {
        out = folder.resolve("out.png");
    }

    /** Options that are given twice count as the test gives them. */
    CommandRun stylize(Object... options) {
        return stylize(new StringWriter(), options);
    }

    /** @param err where it prints its errors and its progress */
    CommandRun stylize(StringWriter err, Object... options) {
        List<Object> all = new ArrayList<>(List.of("stylize"));
        Set<Object> given = Arrays.stream(options).collect(Collectors.toSet());
        Stream.of(List.of("--content", CONTENT), List.of("--style", STYLE), List.of("--out", out),
                List.of("--size", 64), List.of("--iterations", 3), List.of("--threads", 2))
                .filter(pair -> !given.contains(pair.get(0))).forEach(all::addAll);
        all.addAll(Arrays.asList(options));
        return CommandRun.of(NetworkStore::new, err, all.toArray());
    }

    void assertWrongUse(String sentence, Object... options) throws IOException {
        assertRefused(2, "impasto: " + sentence + System.lineSeparator() + "Try 'impasto stylize --help'.", options);
    }

    void assertFailure(String sentence, Object... options) throws IOException {
        assertRefused(1, "impasto: " + sentence, options);
    }

    private void assertRefused(int code, String message, Object... options) throws IOException {
        List<Path> before = files();
        assertEquals(new CommandRun(code, "", message + System.lineSeparator()), stylize(options));
        assertEquals(before, files(), "nothing is written");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList();
        }
    }
}
