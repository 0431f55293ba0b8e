package impasto.soak;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import impasto.Waiting;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command line, ended at any moment: the picture is kept, and an earlier one is never half overwritten. */
@DisabledOnOs(OS.WINDOWS)
class KillsSoakIT {

    private static final Map<String, Integer> SIGNALS = Map.of("INT", 2, "TERM", 15, "HUP", 1, "KILL", 9);
    private static final Path ASSETS = Path.of("assets", "samples").toAbsolutePath();
    private static final int LATEST_MILLISECONDS = 4000;

    @TempDir
    Path folder;

    @Test
    void aRunThatIsEndedKeepsWhatIsThere() throws Exception {
        int count = Soak.count("impasto.soak.kills", 4);
        int kept = 0;
        for (int number = 0; number < count; number++) {
            Random random = Soak.random("kill", number);
            String signal = List.of("INT", "TERM", "HUP", "KILL").get(number % 4);
            Path place = Files.createDirectory(folder.resolve("kill-" + number));
            try {
                kept += killed(place, signal, random) ? 1 : 0;
            } catch (AssertionError fault) {
                throw new AssertionError("kill " + number + " by SIG" + signal + " from seed " + Soak.seed(), fault);
            }
        }
        Soak.report(count + " kills from seed " + Soak.seed() + ", " + kept + " of them left a painting");
    }

    private boolean killed(Path place, String signal, Random random) throws Exception {
        Path out = place.resolve("out.png");
        boolean earlier = random.nextBoolean();
        if (earlier) {
            Files.copy(Samples.REFERENCE_PICTURE, out);
        }
        byte[] before = earlier ? Files.readAllBytes(out) : new byte[0];
        boolean json = random.nextBoolean();
        boolean running = random.nextInt(3) > 0;
        Child run = Child.start(place, Map.of("IMPASTO_HOME", folder.resolve("home").toString()), command(json, random));
        waitUntil(running, run, place, random);
        String sent = SIGNALS.get(signal) < 9 && run.ignores(SIGNALS.get(signal)) ? "TERM" : signal;
        run.signal(sent);
        int code = run.ended();
        String told = run.said() + run.complained();
        boolean wasRunning = running && Files.readAllLines(place.resolve("loss.csv")).size() > 1;
        assertEquals(128 + SIGNALS.get(sent), code, told);
        assertFalse(told.contains("\tat ") || told.contains("Exception"), told);
        boolean kept = sent.equals("KILL") ? sound(out, before) : told(run, json, wasRunning, out, before);
        sound(place, sent.equals("KILL"));
        run.forget();
        return kept;
    }

    private static List<String> command(boolean json, Random random) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("impasto.folder"), "bin", "impasto").toString(), "stylize", "--content",
                ASSETS.resolve("content/cat.jpg").toString(), "--style", ASSETS.resolve("styles/woodcut-waves.jpg").toString(),
                "--out", "out.png", "--size", "64", "--scales", "none", "--iterations", "1000000", "--threads", "1", "--log",
                "loss.csv"));
        if (json) {
            command.add("--json");
        }
        if (random.nextBoolean()) {
            command.addAll(List.of("--snapshot-every", "3"));
        }
        return command;
    }

    /** At any moment after its start, or after its first iterations. */
    private static void waitUntil(boolean running, Child run, Path place, Random random) throws Exception {
        Path log = place.resolve("loss.csv");
        Waiting.until(run.process(), "an iteration",
                () -> !running || Files.exists(log) && Files.readAllLines(log).size() >= 2);
        Thread.sleep(random.nextInt(running ? 500 : LATEST_MILLISECONDS));
    }

    /** What a run that was asked to end says is so; whether it left a painting. */
    private static boolean told(Child run, boolean json, boolean wasRunning, Path out, byte[] before) throws IOException {
        String said = run.said();
        boolean painted = json ? !said.isBlank() : said.startsWith("painted ");
        if (wasRunning) {
            assertTrue(painted, "it painted, but does not say so: " + said + run.complained());
        }
        if (painted) {
            Picture picture = new PictureReader().read(out);
            assertEquals(List.of(64, 43), List.of(picture.width(), picture.height()));
            if (json) {
                assertTrue(JsonParser.parseString(said).getAsJsonObject().get("iterations").getAsInt() > 0, said);
            }
        } else {
            assertEquals("", said);
            assertUntouched(out, before);
        }
        return painted;
    }

    /** What is there after the hardest end is whole; whether it is a new painting. */
    private static boolean sound(Path out, byte[] before) throws IOException {
        if (Files.notExists(out)) {
            assertEquals(0, before.length, "the earlier picture is gone");
            return false;
        }
        int width = new PictureReader().read(out).width();
        assertEquals(64, width);
        return !Arrays.equals(before, Files.readAllBytes(out));
    }

    private static void assertUntouched(Path out, byte[] before) throws IOException {
        assertEquals(before.length > 0, Files.exists(out));
        if (before.length > 0) {
            assertArrayEquals(before, Files.readAllBytes(out), "the earlier picture is another");
        }
    }

    /** No half files lie about, and every snapshot is whole. */
    private static void sound(Path place, boolean hard) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("out-\\d+\\.png")) {
                    assertEquals(64, new PictureReader().read(file).width(), name);
                } else if (!hard || !name.endsWith(".part")) {
                    assertTrue(name.equals("out.png") || name.equals("loss.csv"), "what is " + name + "?");
                }
            }
        }
    }
}
