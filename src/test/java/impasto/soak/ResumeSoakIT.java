package impasto.soak;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import impasto.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command line, killed at any moment again and again, paints the picture that it paints in one go. */
@DisabledOnOs(OS.WINDOWS)
class ResumeSoakIT {

    private static final Path SAMPLES = Path.of("assets", "samples").toAbsolutePath();
    private static final int EVERY_MILLISECONDS = 1000;
    /** More than that, as on a busy machine where checkpoints are further apart so that they cost little: the usual interval in all. */
    private static final int LATE_MILLISECONDS = 19_000;

    @TempDir
    Path folder;

    @Test
    void aKilledRunPaintsTheSamePicture() throws Exception {
        int kills = Math.max(3, Soak.count("impasto.soak.kills", 3) / 2);
        byte[] whole = painted("whole.png", List.of());
        Path checkpoint = folder.resolve("checkpoint");
        Random random = Soak.random("resume", 0);
        Path out = folder.resolve("killed.png");
        int resumed = 0;
        for (int kill = 0; kill < kills; kill++) {
            if (Files.exists(out)) {
                // It was done before it was killed: another one.
                Files.delete(out);
                delete(checkpoint);
            }
            long begun = System.currentTimeMillis();
            Child run = Child.start(folder, home(), command(checkpoint, out));
            // Every other one may be killed before it has kept anything itself.
            long from = kill % 2 == 0 ? begun : 0;
            Waiting.until(run.process(), "a checkpoint", () -> keptAt(checkpoint) > from);
            Thread.sleep(random.nextInt(2500));
            long keptAt = Math.max(begun, keptAt(checkpoint));
            boolean going = run.process().isAlive();
            long killedAt = System.currentTimeMillis();
            run.signal("KILL");
            run.ended();
            if (going) {
                assertTrue(killedAt - keptAt < EVERY_MILLISECONDS + LATE_MILLISECONDS,
                        "lost " + (killedAt - keptAt) + " ms of seed " + Soak.seed());
                resumed++;
            }
            run.forget();
        }
        Child last = Child.start(folder, home(), command(checkpoint, out));
        assertEquals(0, last.ended(), last.complained());
        last.forget();
        assertArrayEquals(whole, Files.readAllBytes(out), "seed " + Soak.seed());
        try (Stream<Path> files = Files.list(checkpoint)) {
            assertFalse(files.anyMatch(file -> file.toString().endsWith(".part")), "what a kill left is cleared away");
        }
        Soak.report(resumed + " resumed runs from seed " + Soak.seed());
    }

    /** When the last checkpoint was written; 0 when there is none. */
    private static long keptAt(Path checkpoint) throws IOException {
        Path current = checkpoint.resolve("current.json");
        return Files.exists(current) ? Files.getLastModifiedTime(current).toMillis() : 0;
    }

    private Map<String, String> home() {
        return Map.of("IMPASTO_HOME", folder.resolve("home").toString(), "OMP_WAIT_POLICY", "passive");
    }

    private byte[] painted(String name, List<String> more) throws Exception {
        Path out = folder.resolve(name);
        List<String> command = new ArrayList<>(begin(out));
        command.addAll(more);
        Child run = Child.start(folder, home(), command);
        assertEquals(0, run.ended(), run.complained());
        run.forget();
        return Files.readAllBytes(out);
    }

    private static List<String> begin(Path out) {
        return List.of(launcher(), "stylize", "--content", SAMPLES.resolve("content/cat.jpg").toString(), "--style",
                SAMPLES.resolve("styles/woodcut-waves.jpg").toString(), "--out", out.toString(), "--size", "96", "--iterations", "120",
                "--precision", "float32", "--threads", "1");
    }

    /** What goes on with the run that is there, if there is one; it may have been killed before there was. */
    private static List<String> command(Path checkpoint, Path out) throws IOException {
        List<String> command = new ArrayList<>();
        if (Files.exists(checkpoint.resolve("current.json"))
                && JsonParser.parseString(Files.readString(checkpoint.resolve("current.json"))).getAsJsonObject().has("stateSum")) {
            command.addAll(List.of(launcher(), "stylize", "--resume", checkpoint.toString(), "--threads", "1"));
        } else {
            command.addAll(begin(out));
            command.addAll(List.of("--checkpoint", checkpoint.toString()));
        }
        command.addAll(List.of("--checkpoint-every", Integer.toString(EVERY_MILLISECONDS / 1000)));
        return command;
    }

    private static String launcher() {
        return Path.of(System.getProperty("impasto.folder"), "bin", "impasto").toString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
