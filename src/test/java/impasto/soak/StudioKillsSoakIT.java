package impasto.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Waiting;
import impasto.files.UserFolders;
import impasto.image.file.PictureReader;
import impasto.session.Preferences;
import impasto.session.PresetStore;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.NamedSetup;
import impasto.studio.BusyStudio;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The studio, killed at work again and again on one home: it always starts, and has all that was on disk. */
@DisabledOnOs(OS.WINDOWS)
class StudioKillsSoakIT {

    private static final List<String> SIGNALS = List.of("KILL", "TERM", "HUP", "INT");
    private static final List<Integer> NUMBERS = List.of(9, 15, 1, 2);
    private static final int LATEST_MILLISECONDS = 3000;
    private static final long HOURS = 2 * 3_600_000L;

    @TempDir
    Path folder;

    private final Set<String> confirmed = new TreeSet<>();

    @Test
    void theStudioStartsAfterEveryKillWithAllThatWasWritten() throws Exception {
        Files.createDirectories(BusyStudio.exports(folders()));
        int count = Math.max(3, Soak.count("impasto.soak.kills", 4) / 4);
        for (int number = 0; number < count; number++) {
            try {
                kill(number % 4, Soak.random("studio", number));
            } catch (AssertionError fault) {
                throw new AssertionError("kill " + number + " by SIG" + SIGNALS.get(number % 4) + " from seed " + Soak.seed(),
                        fault);
            }
        }
        // The first few may come before anything is painted.
        assertTrue(count < 10 || confirmed.stream().anyMatch(line -> line.startsWith("export ")), "nothing was exported");
        for (Path half : halfFiles()) {
            assertTrue(half.toFile().setLastModified(System.currentTimeMillis() - HOURS));
        }
        Child last = start("look");
        assertEquals(0, last.ended(), last.complained());
        assertEquals("usable\n", last.said());
        assertEquals("", last.complained());
        assertEquals(List.of(), halfFiles(), "the next start clears away what has lain there for hours");
        Soak.report(count + " kills from seed " + Soak.seed() + ", " + confirmed.size() + " things kept");
    }

    private Child start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+ErrorFileToStderr", "-Djava.awt.headless=true", "-Dprism.order=sw",
                "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-D" + UserFolders.PROPERTY + "=" + folder.resolve("home"), "-cp",
                System.getProperty("java.class.path"), "impasto.studio.BusyStudio"));
        command.addAll(List.of(arguments));
        return Child.start(folder, Map.of("OMP_WAIT_POLICY", "passive"), command);
    }

    private void kill(int which, Random random) throws Exception {
        Child studio = start();
        Waiting.until(studio.process(), "a window", () -> studio.said().startsWith("usable\n"));
        Thread.sleep(random.nextInt(LATEST_MILLISECONDS));
        String sent = NUMBERS.get(which) < 9 && studio.ignores(NUMBERS.get(which)) ? "TERM" : SIGNALS.get(which);
        String before = studio.said();
        studio.signal(sent);
        int code = studio.ended();
        assertEquals(128 + NUMBERS.get(SIGNALS.indexOf(sent)), code, studio.complained());
        assertFalse(studio.said().contains("error "), studio.said());
        // JavaFX itself complains when it is taken down under a window.
        assertFalse(studio.complained().contains("at impasto."), studio.complained());
        List<String> lines = before.substring(0, before.lastIndexOf('\n') + 1).lines().toList();
        lines.stream().filter(line -> line.matches("(preset|snapshot|export) .*")).forEach(confirmed::add);
        verify(last(lines, sent.equals("KILL") ? "beta " : "set "));
        studio.forget();
    }

    /** The last number that was confirmed, or set when the end is one that lets it be written. */
    private static double last(List<String> lines, String word) {
        return lines.stream().filter(line -> line.startsWith(word)).mapToDouble(line -> Double.parseDouble(
                line.substring(word.length()))).reduce((first, second) -> second).orElse(0);
    }

    private void verify(double beta) throws IOException {
        UserFolders folders = folders();
        Path settings = folders.config().resolve("studio.json");
        if (beta > 0) {
            try (Preferences preferences = new Preferences(settings, failure -> { })) {
                double found = preferences.setup("setup").orElseThrow(() -> new AssertionError("the settings are gone"))
                        .transfer().weights().beta();
                assertTrue(found >= beta, "beta was " + beta + ", and is " + found);
            }
        }
        Set<String> found = new TreeSet<>();
        new PresetStore(folders.config().resolve("presets")).list().stream().map(NamedSetup::name)
                .forEach(name -> found.add("preset " + name));
        for (Snapshot snapshot : new SnapshotStore(folders.data().resolve("snapshots")).list()) {
            assertTrue(SnapshotStore.read(snapshot).raw().width() > 0);
            found.add("snapshot " + snapshot.id());
        }
        try (DirectoryStream<Path> exports = Files.newDirectoryStream(BusyStudio.exports(folders), "out.*")) {
            for (Path export : exports) {
                assertTrue(new PictureReader().read(export).width() > 0);
                found.add("export " + export);
            }
        }
        Set<String> lost = new TreeSet<>(confirmed);
        lost.removeAll(found);
        assertEquals(Set.of(), lost, "lost");
    }

    private UserFolders folders() {
        return UserFolders.within(folder.resolve("home"));
    }

    private List<Path> halfFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }
}
