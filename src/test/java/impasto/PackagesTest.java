package impasto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Packages say what they are about, and are small enough to be looked over. */
class PackagesTest {

    private static final int MOST = 32;

    private static Map<Path, List<String>> packages() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/impasto"))) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.groupingBy(Path::getParent,
                    TreeMap::new, Collectors.mapping(file -> file.getFileName().toString(), Collectors.toList())));
        }
    }

    @Test
    void eachSaysWhatItIsAbout() throws IOException {
        assertEquals(List.of(), packages().entrySet().stream().filter(room -> !room.getValue().contains("package-info.java"))
                .map(Map.Entry::getKey).toList());
    }

    @Test
    void noneHoldsTooMany() throws IOException {
        assertEquals(List.of(), packages().entrySet().stream().filter(room -> room.getValue().size() > MOST + 1)
                .map(Map.Entry::getKey).toList());
    }
}
