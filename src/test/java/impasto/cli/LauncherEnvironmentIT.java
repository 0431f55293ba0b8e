package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program where locale, variables, cache and home are not as they should be. */
@DisabledOnOs(OS.WINDOWS)
class LauncherEnvironmentIT {

    private static final Path CONTENT = StylizeFixture.CONTENT.toAbsolutePath();
    private static final Path STYLE = StylizeFixture.STYLE.toAbsolutePath();
    private static final Map<String, String> NO_LOCALE = Map.of("LC_ALL", "", "LC_CTYPE", "", "LANG", "");

    @TempDir
    Path folder;

    private CommandRun paint(Map<String, String> environment, Path start, Path launcher, String content, String out)
            throws Exception {
        return Launched.start(start, environment, launcher, "stylize", "--content", content, "--style", STYLE, "--out", out,
                "--size", 32, "--scales", "none", "--iterations", 1, "--threads", 1).ended();
    }

    private CommandRun paint(Map<String, String> environment) throws Exception {
        return paint(environment, folder, Launched.launcher(), CONTENT.toString(), "out.png");
    }

    private void assertPaints(Map<String, String> environment) throws Exception {
        CommandRun run = paint(environment);
        assertEquals(0, run.code(), environment + ": " + run.err());
        assertTrue(run.out().startsWith("painted out.png"), run.out());
        run.err().lines().forEach(line -> assertTrue(line.startsWith("iteration "), run.err()));
        Files.delete(folder.resolve("out.png"));
    }

    private void assertSentence(Map<String, String> environment, String words) throws Exception {
        CommandRun run = paint(environment);
        assertEquals(1, run.code(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().startsWith("impasto: ") && run.err().contains(words), run.err());
    }

    @Test
    void namesWithAccentsWorkInAnyLocale() throws Exception {
        Path inside = Files.createDirectory(folder.resolve("Müller"));
        Files.copy(CONTENT, inside.resolve("Zürich.jpg"));
        for (Map<String, String> locale : List.of(Map.of("LANG", "de_DE.UTF-8"), Map.of("LANG", "C"), Map.of("LC_ALL", "C"),
                Map.of("LC_CTYPE", "UTF-8"), Map.of("LC_ALL", "ja_JP.eucJP", "LANG", "C.UTF-8"))) {
            Map<String, String> environment = new HashMap<>(NO_LOCALE);
            environment.putAll(locale);
            CommandRun run = paint(environment, inside, Launched.launcher(), "Zürich.jpg", "ö ✓.png");
            assertEquals(0, run.code(), locale + ": " + run.err());
            assertTrue(run.out().startsWith("painted ö ✓.png, 32 × "), locale + ": " + run.out());
            Files.delete(inside.resolve("ö ✓.png"));
        }
    }

    @Test
    void theProgramWorksBelowAFolderWithAccentsInAnyLocale() throws Exception {
        Path installed = Files.createDirectories(folder.resolve("Müller/bin"));
        Files.copy(Launched.launcher(), installed.resolve("impasto"));
        assertTrue(installed.resolve("impasto").toFile().setExecutable(true));
        Path lib = Files.createSymbolicLink(folder.resolve("Müller/lib"),
                Launched.launcher().resolveSibling("../lib").toRealPath());
        Map<String, String> environment = new HashMap<>(NO_LOCALE);
        environment.put("LANG", "C");
        CommandRun run = paint(environment, folder, installed.resolve("impasto"), CONTENT.toString(), "out.png");
        assertEquals(0, run.code(), run.err());
        Files.delete(lib);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "Other systems have no such names.")
    void namesThatAreNoTextAreRefusedInASentence() throws Exception {
        for (String locale : List.of("C", "C.UTF-8")) {
            Path out = folder.resolve("out");
            ProcessBuilder builder = new ProcessBuilder("sh", "-c", "name=$(printf 'caf\\351.jpg'); cp \"$1\" \"$name\"; "
                    + "exec \"$0\" stylize --content \"$name\" --style \"$1\" --out out.png", Launched.launcher().toString(),
                    CONTENT.toString()).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(out.toFile());
            builder.environment().put("LC_ALL", locale);
            assertEquals(2, builder.start().waitFor(), Files.readString(out));
            assertEquals("impasto: the name caf?.jpg is not in the encoding UTF-8: rename the file or folder\n",
                    Files.readString(out));
        }
    }

    @Test
    void variablesOfOtherProgramsAreLeftAside() throws Exception {
        assertPaints(Map.of("PYTORCH_VERSION", "2.1.0a0+32f93b1", "PYTORCH_FLAVOR", "cu121", "PYTORCH_PRECXX11", "true",
                "PYTORCH_EXTRA_LIBRARY_PATH", "/nowhere/libother.so", "PYTORCH_LIBRARY_EXCLUSION", "libc10.so",
                "DJL_CACHE_DIR", "/nowhere", "ENGINE_CACHE_DIR", "/nowhere", "DJL_OFFLINE", "false", "PYTORCH_LIBRARY_PATH", " "));
        assertPaints(Map.of("CLASSPATH", "/nowhere", "MKL_THREADING_LAYER", "GNU", "KMP_AFFINITY", "compact", "OMP_NUM_THREADS",
                "3", "MALLOC_ARENA_MAX", "1", "XDG_CACHE_HOME", "", "CDPATH", "/"));
        assertPaints(Map.of("DNNL_VERBOSE", "2", "ONEDNN_VERBOSE", "2", "MKL_VERBOSE", "1", "OMP_DISPLAY_ENV", "true",
                "OMP_NUM_THREADS", "0"));
    }

    @Test
    void aFolderWithAColonIsASentence() throws Exception {
        Path installed = Files.createDirectories(folder.resolve("12:30/bin")).resolve("impasto");
        Files.copy(Launched.launcher(), installed);
        assertTrue(installed.toFile().setExecutable(true));
        CommandRun run = paint(Map.of(), folder, installed, CONTENT.toString(), "out.png");
        assertEquals(new CommandRun(1, "", "impasto: it cannot start from a folder whose path has a colon in it: rename or move"
                + " the folder\n"), run);
    }

    @Test
    void whatGoesToStandardOutputByNameReplacesNothingThere() throws Exception {
        Path both = Files.writeString(folder.resolve("both"), "what was there\n");
        Files.createSymbolicLink(folder.resolve("out.tif"), Path.of("/dev/stdout"));
        for (String options : List.of("--out a.tif --log /dev/stdout", "--out out.tif")) {
            String line = "'" + Launched.launcher() + "' stylize --content '" + CONTENT + "' --style '" + STYLE
                    + "' --size 32 --scales none --iterations 2 --threads 1 " + options + " >> both";
            CommandRun run = Launched.start(folder, Map.of(), Path.of("sh"), "-c", line).ended();
            assertEquals(0, run.code(), run.err());
        }
        String written = Files.readString(both, StandardCharsets.ISO_8859_1);
        assertTrue(written.startsWith("what was there\niteration,scale,"), written);
        assertTrue(written.matches("(?s).*\n2,32,[^\n]+\npainted a\\.tif[^\n]+\n(II|MM).*painted out\\.tif[^\n]+\n"), written);
    }

    @Test
    void aPyTorchOfAnotherVersionIsASentence() throws Exception {
        Path lib = Files.createDirectories(folder.resolve("torch/lib"));
        Files.createFile(lib.resolve(System.mapLibraryName("torch")));
        Files.createFile(lib.resolve(System.mapLibraryName("torch_cpu")));
        Path version = Files.writeString(folder.resolve("torch/version.py"), "__version__ = '1.13.1+cu117'\n");
        assertSentence(Map.of("PYTORCH_LIBRARY_PATH", lib.toString()), "PYTORCH_LIBRARY_PATH names PyTorch 1.13.1+cu117, but");
        Files.delete(version);
        assertSentence(Map.of("PYTORCH_LIBRARY_PATH", lib.toString()), "PYTORCH_LIBRARY_PATH names libraries that do not work");
        assertSentence(Map.of("PYTORCH_LIBRARY_PATH", folder.toString()), "PYTORCH_LIBRARY_PATH names no folder with ");
    }

    @Test
    void aDamagedEngineIsRepairedAndOneOfTheSameVersionIsTaken() throws Exception {
        Path cache = folder.resolve("cache");
        Map<String, String> environment = Map.of("IMPASTO_CACHE", cache.toString());
        assertPaints(environment);
        Path engine;
        try (Stream<Path> all = Files.list(cache.resolve("pytorch"))) {
            engine = all.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Path library = engine.resolve(System.mapLibraryName("torch_cpu"));
        long size = Files.size(library);
        try (var channel = Files.newByteChannel(library, StandardOpenOption.WRITE)) {
            channel.truncate(size / 2);
        }
        Files.delete(engine.resolve(System.mapLibraryName("c10")));
        assertPaints(environment);
        assertEquals(size, Files.size(library));

        Map<String, String> named = Map.of("IMPASTO_CACHE", cache.toString(), "PYTORCH_LIBRARY_PATH", engine.toString());
        assertPaints(named);
        assertTrue(Files.exists(engine.resolve("worked.txt")), "it was tried out");
        assertPaints(named);
    }

    @Test
    void aCacheThatCannotBeMadeAndNoHomeNameTheVariable() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertSentence(Map.of("IMPASTO_CACHE", file.resolve("cache").toString()), "set IMPASTO_CACHE to a folder that can be");
        assertSentence(Map.of("IMPASTO_CACHE", "", "XDG_CACHE_HOME", "", "HOME", "", "IMPASTO_JAVA_OPTIONS", "-Duser.home=?"),
                "there is no home folder to keep a cache in: set IMPASTO_CACHE");
        assertFalse(Files.exists(folder.resolve("?")));
        assertEquals("no folder", Files.readString(file));
    }

    @Test
    void theTemporaryFolderIsTheOneOfTheEnvironment() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("my temporary"));
        CommandRun run = Launched.start(folder, Map.of("TMPDIR", temporary.toString(), "IMPASTO_JAVA_OPTIONS",
                "-XshowSettings:properties"), Launched.launcher(), "--version").ended();
        assertTrue(run.err().contains("java.io.tmpdir = " + temporary), run.err());
    }
}
