package impasto.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.Waiting;
import impasto.files.UserFolders;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the program as its launcher does, waits until its window can be used, closes it and sees how it ends. Twenty times
 * in a row: {@code mvn test -Dtest=LaunchTest -Dimpasto.launches=20}, and with {@code -Dimpasto.launchOnScreen=true} on the
 * screen instead of in memory. The times go to target/launch-times.txt.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The folder is put together with links.")
class LaunchTest {

    private static final long PATIENCE_SECONDS = 300;
    /** Parts of the names of libraries that are there for tests alone. */
    private static final List<String> TESTS = List.of("junit", "testfx-", "archunit", "opentest4j", "hamcrest", "surefire");

    @TempDir
    Path folder;

    private Path launcher;

    /** A folder as {@code package} makes it, which is not made yet when tests run. */
    @BeforeEach
    void install() throws Exception {
        Path lib = Files.createDirectories(folder.resolve("impasto/lib"));
        for (String entry : System.getProperty("java.class.path").split(System.getProperty("path.separator"))) {
            Path path = Path.of(entry);
            if (entry.endsWith(".jar") && TESTS.stream().noneMatch(path.getFileName().toString()::contains)) {
                Files.createSymbolicLink(lib.resolve(path.getFileName()), path);
            }
        }
        jar(Studio.class, "", lib.resolve("impasto.jar"));
        jar(LaunchTime.class, LaunchTime.class.getName().replace('.', '/'), lib.resolve("bench.jar"));
        // The libraries are named as the launcher names them, so that the archive of classes fits.
        Files.writeString(options(), "-cp \"" + lib.toRealPath() + "/*\" " + LaunchTime.class.getName());
        launcher = Files.createDirectories(folder.resolve("impasto/bin")).resolve("impasto");
        Files.copy(Path.of("packaging", "bin", "impasto"), launcher);
        assertTrue(launcher.toFile().setExecutable(true));
    }

    /** JUnit warns of every link that it finds. */
    @AfterEach
    void unlink() throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("impasto/lib"))) {
            for (Path jar : jars.filter(Files::isSymbolicLink).toList()) {
                Files.delete(jar);
            }
        }
    }

    private Path options() {
        return folder.resolve("options");
    }

    /** Packs the classes that lie where one lies, those whose names begin so. */
    private static void jar(Class<?> one, String beginning, Path jar) throws Exception {
        Path classes = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(path).toString();
                if (name.startsWith(beginning)) {
                    out.putNextEntry(new JarEntry(name));
                    Files.copy(path, out);
                }
            }
        }
    }

    @Test
    void startsAndEndsCleanly(TestReporter reporter) throws Exception {
        long first = launch();
        awaitArchive();
        Path killed = Files.writeString(folder.resolve("cache/launch/1.2.classes.part"), "half an archive");
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        List<Long> times = new ArrayList<>();
        for (int launch = 0; launch < Integer.getInteger("impasto.launches", 1); launch++) {
            times.add(launch());
        }
        assertEquals(List.of("jsa"), left(), "what a killed process left is cleared away");
        passesOverWhatIsDamaged();
        String report = "usable after " + times + " ms, at best " + Collections.min(times) + " ms; the very first time, "
                + "without an archive of classes, after " + first + " ms";
        Files.writeString(Path.of("target", "launch-times.txt"), report + "\n");
        reporter.publishEntry("launch", report);
    }

    /** Another process makes it, and does not hold up the window's closing. */
    private void awaitArchive() throws Exception {
        Waiting.until("an archive", () -> left().equals(List.of("jsa")));
    }

    private void passesOverWhatIsDamaged() throws Exception {
        Path archive;
        try (Stream<Path> archives = Files.list(folder.resolve("cache/launch"))) {
            archive = archives.findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(archive);
        byte[] altered = whole.clone();
        Random random = new Random(1);
        for (int bit = 0; bit < 64; bit++) {
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
        }
        for (byte[] damaged : List.of("no archive".getBytes(StandardCharsets.UTF_8), altered,
                Arrays.copyOf(whole, whole.length / 2))) {
            Files.deleteIfExists(archive);
            Files.write(archive, damaged);
            launch();
            assertEquals(List.of(), left(), "what is damaged is passed over and cleared away");
        }
        Files.createFile(Files.createDirectories(archive).resolve("not ours"));
        launch();
        awaitArchive();
        try (Stream<Path> all = Files.walk(archive.getParent())) {
            assertTrue(all.anyMatch(path -> path.endsWith("not ours")), "a folder in its place is only moved aside");
        }
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/launch"))) {
            return files.filter(Files::isRegularFile).map(file -> file.toString().replaceAll(".*\\.", "")).toList();
        }
    }

    private long launch() throws Exception {
        Path time = folder.resolve("time");
        Files.deleteIfExists(time);
        Path output = folder.resolve("output");
        String window = Boolean.getBoolean("impasto.launchOnScreen") ? "" : " -Djava.awt.headless=true -Dprism.order=sw"
                + " -Dglass.platform=Monocle -Dmonocle.platform=Headless";
        ProcessBuilder builder = new ProcessBuilder(launcher.toString()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("IMPASTO_CACHE", folder.resolve("cache").toString());
        builder.environment().put("IMPASTO_JAVA_OPTIONS", "-D" + LaunchTime.PROPERTY + "=" + time
                + " -D" + UserFolders.PROPERTY + "=" + folder.resolve("home") + window + " @" + options());
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertTrue(ended, "it did not end: " + said);
        assertEquals(0, process.exitValue(), said);
        assertEquals("", said);
        return Long.parseLong(Files.readString(time));
    }
}
