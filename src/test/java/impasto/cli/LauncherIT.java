package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonParser;
import impasto.Waiting;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program, started as a user starts it. */
class LauncherIT {

    private static final Path CONTENT = StylizeFixture.CONTENT.toAbsolutePath();
    private static final Path STYLE = StylizeFixture.STYLE.toAbsolutePath();
    private static final String LINE = System.lineSeparator();

    @TempDir
    Path folder;

    private CommandRun launch(Object... arguments) throws IOException, InterruptedException {
        return Launched.start(folder, Map.of(), Launched.launcher(), arguments).ended();
    }

    @Test
    void versionAndHelpAreAnswered() throws Exception {
        assertEquals(new CommandRun(0, "impasto " + Version.number() + LINE, ""), launch("--version"));
        CommandRun help = launch("--help");
        assertEquals("", help.err());
        assertEquals(0, help.code());
        assertTrue(help.out().startsWith("Usage: impasto "), help.out());
    }

    @Test
    void helpLoadsNoEngine() throws Exception {
        for (String option : List.of("--help", "--version")) {
            CommandRun run = Launched.start(folder, Map.of("IMPASTO_JAVA_OPTIONS", "-verbose:class"),
                    Launched.launcher(), option).ended();
            assertTrue(run.out().contains("impasto.cli.Main source:"), run.out());
            for (String unneeded : List.of("ai.djl.engine", "ai.djl.pytorch", "ai.djl.ndarray.NDManager", "oshi.",
                    "javax.imageio", "com.google.gson", "io.jhdf", "org.slf4j", "javafx.", "java.net.http")) {
                assertTrue(run.out().lines().noneMatch(line -> line.contains("] " + unneeded)), unneeded);
            }
        }
    }

    @Test
    void failureAndWrongUseHaveTheirExitCodes() throws Exception {
        assertEquals(new CommandRun(1, "", "impasto: there is no file nothing.jpg: check its name and folder" + LINE),
                launch("stylize", "--content", "nothing.jpg", "--style", STYLE, "--out", "out.png"));
        assertEquals(new CommandRun(2, "", "impasto: there is no option --fast" + LINE + "Try 'impasto --help'." + LINE),
                launch("--fast"));
    }

    @Test
    void jsonIsAloneOnStandardOutputAndProgressOnStandardError() throws Exception {
        CommandRun run = launch("stylize", "--content", CONTENT, "--style", STYLE, "--out", "my painting.png",
                "--size", 64, "--iterations", 3, "--threads", 1, "--json");
        assertEquals(0, run.code(), run.err());
        assertEquals(3, JsonParser.parseString(run.out()).getAsJsonObject().get("iterations").getAsInt());
        assertEquals(1, run.out().lines().count());
        run.err().lines().forEach(line -> assertTrue(line.startsWith("iteration "), run.err()));
        assertEquals(3, run.err().lines().count());
        assertEquals(64, new PictureReader().read(folder.resolve("my painting.png")).width());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCommandThatIsEndedWhileItComputesDoesNotCrash() throws Exception {
        Launched run = Launched.start(folder, Map.of(), Launched.launcher(), "estimate", "--threads", 1);
        Path loaded = Path.of("/proc", Long.toString(run.process().pid()), "maps");
        Waiting.until(run.process(), "the engine", () -> Files.readString(loaded).contains("libtorch_cpu"));
        run.process().destroy();
        CommandRun ended = run.ended();
        assertEquals(143, ended.code(), ended.out() + ended.err());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInterruptKeepsThePictureSoFar() throws Exception {
        Launched run = Launched.start(folder, Map.of(), Launched.launcher(), "stylize", "--content", CONTENT,
                "--style", STYLE, "--out", "out.png", "--size", 64, "--scales", "none", "--iterations", 1_000_000, "--threads", 1, "--log",
                "loss.csv");
        Path log = folder.resolve("loss.csv");
        Waiting.until(run.process(), "a few lines", () -> lines(log) >= 4);
        boolean deaf = ignoresInterrupts(run.process().pid());
        kill(deaf ? "TERM" : "INT", run);
        CommandRun ended = run.ended();
        assertEquals(deaf ? 143 : 130, ended.code(), ended.err());
        assertTrue(ended.out().startsWith("painted out.png, 64 × 43 pixels, in "), ended.out());
        Picture picture = new PictureReader().read(folder.resolve("out.png"));
        assertEquals(List.of(64, 43), List.of(picture.width(), picture.height()));
        ended.err().lines().forEach(line -> assertTrue(line.startsWith("iteration "), ended.err()));
    }

    private static int lines(Path table) throws IOException {
        return Files.exists(table) ? Files.readAllLines(table).size() : 0;
    }

    /** Types keys at a pseudo-terminal where a run paints, once its bar is there and its table has some lines. */
    private CommandRun typed(String keys, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(Launched.launcher().toString(), "stylize", "--content", CONTENT.toString(),
                "--style", STYLE.toString(), "--out", "out.png", "--threads", "1", "--log", "loss.csv"));
        command.addAll(List.of(options));
        String line = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Launched run;
        try {
            run = Launched.start(folder, Map.of(), Path.of("script"), "-qec", line, "/dev/null");
        } catch (IOException none) {
            return abort("there is no program 'script' here to make a pseudo-terminal with");
        }
        Path log = folder.resolve("loss.csv");
        Waiting.until(run.process(), "a bar and a few lines", () -> lines(log) >= 4
                && Files.readString(run.out(), StandardCharsets.ISO_8859_1).contains("painting  "));
        run.process().getOutputStream().write(keys.getBytes(StandardCharsets.US_ASCII));
        run.process().getOutputStream().flush();
        return run.ended();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0003", "\u0003\u0003\u0003"})
    @EnabledOnOs(OS.LINUX)
    void ctrlCAtATerminalKeepsThePictureSoFar(String keys) throws Exception {
        CommandRun ended = typed(keys, "--size", "64", "--scales", "none", "--iterations", "1000000");
        assertEquals(130, ended.code(), ended.out());
        assertTrue(ended.out().contains("\npainted out.png, 64 × 43 pixels, in "), ended.out());
        assertEquals(64, new PictureReader().read(folder.resolve("out.png")).width());
        assertEquals(Set.of("out.png", "loss.csv"), names());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void ctrlCAtATerminalKeepsACoarsePictureAndSaysSoInJson() throws Exception {
        CommandRun ended = typed("\u0003", "--size", "256", "--scales", "48", "--iterations-per-scale", "1000000",
                "--json");
        assertEquals(130, ended.code(), ended.out());
        String json = ended.out().lines().filter(text -> text.startsWith("{")).findFirst().orElseThrow();
        assertEquals(48, JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("picture").get(0).getAsInt());
        assertEquals(48, new PictureReader().read(folder.resolve("out.png")).width());
    }

    /** Ends a run by a signal before its first iteration can be done. */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP"})
    @DisabledOnOs(OS.WINDOWS)
    void nothingIsSaidToBePaintedBeforeThereIsAPicture(String signal) throws Exception {
        Path log = folder.resolve("loss.csv");
        Launched run = Launched.start(folder, Map.of(), Launched.launcher(), "stylize", "--content", CONTENT, "--style", STYLE,
                "--out", "out.png", "--size", 64, "--iterations", 1000, "--threads", 1, "--log", log);
        // It is opened right before the engine is loaded.
        Waiting.until(run.process(), "a table", () -> Files.exists(log));
        kill(signal, run);
        CommandRun ended = run.ended();
        assertEquals(signal.equals("TERM") ? 143 : 129, ended.code(), ended.err());
        assertEquals(new CommandRun(ended.code(), "", "impasto: it was stopped before there was a picture: nothing is written"
                + LINE), ended);
        assertEquals(Set.of(), names());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void nohupKeepsARunGoing() throws Exception {
        Launched run = Launched.start(folder, Map.of(), Path.of("nohup"), Launched.launcher(), "stylize", "--content", CONTENT,
                "--style", STYLE, "--out", "out.png", "--size", 64, "--iterations", 60, "--threads", 1, "--log", "loss.csv");
        Path log = folder.resolve("loss.csv");
        Waiting.until(run.process(), "a few lines", () -> lines(log) >= 4);
        kill("HUP", run);
        CommandRun ended = run.ended();
        assertEquals(0, ended.code(), ended.err());
        assertTrue(ended.out().startsWith("painted out.png, 64 × 43 pixels, in 60 iterations"), ended.out());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aFolderThatGoesAwayCostsNeitherTheRunNorThePainting() throws Exception {
        Path away = Files.createDirectory(folder.resolve("away"));
        Launched run = Launched.start(folder, Map.of(), Launched.launcher(), "stylize", "--content", CONTENT, "--style", STYLE,
                "--out", "away/out.png", "--size", 64, "--iterations", 60, "--threads", 1, "--log", "loss.csv",
                "--snapshot-every", 1);
        Waiting.until(run.process(), "a snapshot", () -> Files.exists(away.resolve("out-0002.png")));
        // By one step: what is written meanwhile would keep it from being deleted.
        Files.move(away, folder.resolve("gone"));
        CommandRun ended = run.ended();
        assertEquals(1, ended.code(), ended.err());
        assertEquals("", ended.out());
        String why = "because there is no folder " + folder.toRealPath().resolve("away") + ": make it or choose another";
        assertEquals(1, ended.err().lines().filter(line -> line.endsWith(why + "; painting goes on")).count(), ended.err());
        assertTrue(ended.err().endsWith("impasto: out.png cannot be written " + why + "; the painting is kept in "
                + folder.toRealPath().resolve("out.png") + " instead" + LINE), ended.err());
        assertEquals(64, new PictureReader().read(folder.resolve("out.png")).width());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyHasToReadThatItIsPainted() throws Exception {
        CommandRun run = Launched.start(folder, Map.of(), Path.of("sh"), "-c", "{ '" + Launched.launcher()
                + "' stylize --content '" + CONTENT + "' --style '" + STYLE + "' --out out.png --size 64 --iterations 2 "
                + "--threads 1; echo $? >code; } 2>&1 | head -1").ended();
        assertTrue(run.out().startsWith("iteration 1 of 2"), run.out());
        assertEquals("0", Files.readString(folder.resolve("code")).strip());
        assertEquals(64, new PictureReader().read(folder.resolve("out.png")).width());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatCannotBePrintedIsAFailure() throws Exception {
        String stylize = "stylize --content '" + CONTENT + "' --style '" + STYLE
                + "' --out out.png --size 64 --iterations 2 --threads 1 --json";
        for (String command : List.of(stylize, "network list", "report", "--help")) {
            CommandRun run = Launched.start(folder, Map.of("IMPASTO_HOME", folder.resolve("home").toString()), Path.of("sh"),
                    "-c", "'" + Launched.launcher() + "' " + command + " >/dev/full").ended();
            assertEquals(1, run.code(), command + ": " + run.err());
            assertTrue(run.err().contains("impasto: standard output cannot be written ("), command + ": " + run.err());
        }
        assertEquals(64, new PictureReader().read(folder.resolve("out.png")).width());
        CommandRun unread = Launched.start(folder, Map.of("IMPASTO_HOME", folder.resolve("home").toString()), Path.of("sh"),
                "-c", "{ '" + Launched.launcher() + "' report; echo $? >code; } | true").ended();
        assertEquals("0", Files.readString(folder.resolve("code")).strip());
        assertEquals("", unread.err());
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private static void kill(String signal, Launched run) throws Exception {
        new ProcessBuilder("kill", "-" + signal, Long.toString(run.process().pid())).start().waitFor();
    }

    /** What a shell runs in the background inherits this; a request to end takes the same way. */
    private static boolean ignoresInterrupts(long process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        return Files.exists(status) && Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .anyMatch(line -> (Long.parseUnsignedLong(line.split("\\s+")[1], 16) & 2) != 0);
    }

    @Test
    void whatAnswersAtOnceWritesNoLogAndAFailureDoes() throws Exception {
        Path home = folder.resolve("home of the program");
        Map<String, String> environment = Map.of("IMPASTO_HOME", home.toString());
        for (String command : List.of("--version", "--help", "report", "--fast")) {
            Launched.start(folder, environment, Launched.launcher(), command).ended();
            assertFalse(Files.exists(home), command);
        }
        Launched.start(folder, environment, Launched.launcher(), "stylize", "--content", "Aunt Erna.jpg", "--style", STYLE,
                "--out", "out.png").ended();
        String log = Files.readString(home.resolve("state/impasto.log"));
        assertTrue(log.contains("impasto stylize --content <picture> --style <picture> --out <picture>"), log);
        assertTrue(log.contains("impasto.image.file.PictureException: there is no file <picture>: check its name and folder\n\tat"),
                log);
        CommandRun report = Launched.start(folder, environment, Launched.launcher(), "report").ended();
        assertTrue(report.out().contains("there is no file <picture>"), report.out());
        assertFalse((log + report.out()).contains("Erna"));
    }

    @Test
    void aLogThatCannotBeWrittenIsNoFailure() throws Exception {
        Path inTheWay = Files.createFile(folder.resolve("file"));
        assertEquals(new CommandRun(1, "", "impasto: there is no file nothing.jpg: check its name and folder" + LINE),
                Launched.start(folder, Map.of("IMPASTO_HOME", inTheWay.toString()), Launched.launcher(), "stylize",
                        "--content", "nothing.jpg", "--style", STYLE, "--out", "out.png").ended());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCrashOfJavaIsInTheReport() throws Exception {
        Map<String, String> environment = Map.of("IMPASTO_HOME", folder.resolve("home").toString());
        Launched run = Launched.start(folder, environment, Launched.launcher(), "stylize", "--content", CONTENT,
                "--style", STYLE, "--out", "out.png", "--size", 64, "--iterations", 1_000_000, "--threads", 1);
        Waiting.until(run.process(), "an iteration", () -> Files.size(run.err()) > 0);
        new ProcessBuilder("kill", "-SEGV", Long.toString(run.process().pid())).start().waitFor();
        assertEquals(134, run.ended().code());
        String report = Launched.start(folder, environment, Launched.launcher(), "report").ended().out();
        assertTrue(report.contains("impasto-crash-" + run.process().pid() + ".log:\n# A fatal error has been detected"), report);
        assertTrue(report.contains("a run begins: 64 × 43"), report);
        assertFalse(report.contains("cat.jpg"), report);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAndSpacesInPathsAreFollowed() throws Exception {
        Path spaced = Files.createSymbolicLink(folder.resolve("a folder"), Launched.launcher().getParent().getParent());
        Path link = Files.createSymbolicLink(folder.resolve("paint it"), Path.of("a folder/bin/impasto"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), Path.of("paint it"));
        for (Path launcher : List.of(spaced.resolve("bin/impasto"), link, second)) {
            assertVersion(Map.of(), launcher);
        }
        assertVersion(Map.of("CDPATH", folder.toString()), Path.of("a folder/bin/impasto"));
        Files.delete(spaced);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void javaIsFoundByJavaHomeOrByThePath() throws Exception {
        Path home = Files.createSymbolicLink(folder.resolve("java home"), Path.of(System.getProperty("java.home")));
        assertVersion(Map.of("JAVA_HOME", home.toString(), "PATH", "/usr/bin:/bin"), Launched.launcher());
        assertVersion(Map.of("JAVA_HOME", "", "PATH", home + "/bin:/usr/bin:/bin"), Launched.launcher());
        Files.delete(home);
        Path wrong = folder.resolve("gone");
        assertEquals(new CommandRun(1, "", "impasto: there is no " + wrong + "/bin/java: install Java 17 or newer, or set "
                + "JAVA_HOME to where it is\n"),
                Launched.start(folder, Map.of("JAVA_HOME", wrong.toString()), Launched.launcher(), "--version").ended());
    }

    private void assertVersion(Map<String, String> environment, Path launcher) throws Exception {
        assertEquals(new CommandRun(0, "impasto " + Version.number() + LINE, ""),
                Launched.start(folder, environment, launcher, "--version").ended());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void namesWithAccentsAreReadWhereNoLanguageIsSet() throws Exception {
        Path content = Files.copy(CONTENT, folder.resolve("Zürich.jpg"));
        CommandRun run = Launched.start(folder, Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", ""), Launched.launcher(),
                "stylize", "--content", content.getFileName(), "--style", "Malmö.jpg", "--out", "out.png").ended();
        assertEquals(new CommandRun(1, "", "impasto: there is no file Malmö.jpg: check its name and folder\n"), run);
    }
}
