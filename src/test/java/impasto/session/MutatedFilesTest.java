package impasto.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import impasto.settings.NamedSetup;
import impasto.settings.Setup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as the program writes them, damaged at random: whatever comes out is read, and nothing else is lost. */
class MutatedFilesTest {

    private static final int MUTATIONS = Integer.getInteger("impasto.mutations", 300);
    private static final List<String> PIECES = List.of("null", "1e999", "-1", "[]", "{}", "[null]", "\"\"", "\"\\u0000\"", "true",
            "NaN", "99999999999", "\"//server/share\"", "\"file://server/share\"", "[[[[[[", "{\"a\":", "\u0000", ",", "\"", "}", "]",
            "\"" + "x".repeat(20_000) + "\"", "\uFEFF", "é");

    @TempDir
    Path folder;

    @Test
    void everySettingsFileIsReadAndWhatWasInItIsKept() throws Exception {
        Path file = folder.resolve("studio.json");
        try (Preferences preferences = new Preferences(file, MutatedFilesTest::fail)) {
            preferences.put("theme", "light");
            preferences.put("content", "/home/me/cat.jpg");
            preferences.put("styles", List.of("sample:styles/woodcut-waves.jpg", "/home/me/b.png"));
            preferences.put("mask.styles", List.of("", "mask-2x1-0badcafe.png"));
            preferences.put("window.width", 1200);
            preferences.put("setup", Setup.standard().withSnapshotAt(List.of(3, 9)));
        }
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(15);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = mutated(whole, random);
            clear();
            Files.write(file, damaged);
            boolean[] said = new boolean[1];
            try (Preferences preferences = new Preferences(file, MutatedFilesTest::fail)) {
                preferences.listen(notice -> said[0] |= !notice.title().startsWith("Something on another"));
                preferences.text("theme");
                preferences.number("window.width");
                preferences.picture("content");
                assertTrue(preferences.pictures("styles").size() <= 10_000);
                preferences.texts("mask.styles");
                preferences.setup("setup");
                preferences.put("theme", "dark");
            }
            // What is written now can be read as a whole, and what was there is the same or kept.
            assertEquals("dark", JsonParser.parseString(Files.readString(file)).getAsJsonObject().get("theme").getAsString());
            assertEquals(said[0], keeps(damaged), "mutation " + i);
        }
    }

    @Test
    void everyPresetIsReadOrSetAsideAndTheOthersStay() throws Exception {
        PresetStore store = new PresetStore(folder);
        store.save(NamedSetup.own("Dawn", Setup.standard()));
        byte[] whole = Files.readAllBytes(folder.resolve("dawn.json"));
        Random random = new Random(15);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] damaged = mutated(whole, random);
            clear();
            Files.write(folder.resolve("dawn.json"), whole);
            Path file = Files.write(folder.resolve("mutated.json"), damaged);
            List<NamedSetup> before = store.list();
            boolean said = store.mend().isPresent();
            assertEquals(before, store.list(), "mutation " + i);
            assertTrue(store.has("Dawn"));
            boolean same = Files.exists(file) && Arrays.equals(damaged, Files.readAllBytes(file));
            assertTrue(same || said && keeps(damaged), "mutation " + i);
            assertTrue(store.mend().filter(notice -> !notice.text().contains("newer")).isEmpty());
        }
    }

    /** Some bytes changed, taken out or put in, or the end cut off. */
    private static byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole;
        for (int change = random.nextInt(3); change >= 0; change--) {
            int from = random.nextInt(bytes.length);
            int to = Math.min(bytes.length, from + random.nextInt(12));
            byte[] piece = switch (random.nextInt(4)) {
                case 0 -> new byte[] {(byte) random.nextInt(256)};
                case 1 -> new byte[0];
                default -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            };
            if (random.nextInt(10) == 0) {
                to = bytes.length;
            }
            byte[] next = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
            System.arraycopy(piece, 0, next, from, piece.length);
            System.arraycopy(bytes, to, next, from + piece.length, bytes.length - to);
            bytes = next;
            if (bytes.length == 0) {
                return bytes;
            }
        }
        return bytes;
    }

    private boolean keeps(byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().matches(".*\\.(damaged|newer)-[^/]*")).toList()) {
                if (Arrays.equals(bytes, Files.readAllBytes(file))) {
                    return true;
                }
            }
        }
        return false;
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    private static void fail(IOException failure) {
        throw new AssertionError(failure);
    }
}
