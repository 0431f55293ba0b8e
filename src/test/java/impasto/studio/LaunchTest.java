package impasto.studio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts the program, waits until its window can be used, closes it and sees how it ends. Twenty times in a row:
 * {@code mvn test -Dtest=LaunchTest -Dimpasto.launches=20}. The times go to target/launch-times.txt.
 */
class LaunchTest {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    @Test
    void startsAndEndsCleanly(TestReporter reporter) throws Exception {
        List<Long> times = new ArrayList<>();
        for (int launch = 0; launch < Integer.getInteger("impasto.launches", 2); launch++) {
            times.add(launch());
        }
        String report = "usable after " + times + " ms, at best " + Collections.min(times) + " ms";
        Files.writeString(Path.of("target", "launch-times.txt"), report + "\n");
        reporter.publishEntry("launch", report);
    }

    private long launch() throws Exception {
        Path time = folder.resolve("time");
        Files.deleteIfExists(time);
        Path output = folder.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-D" + LaunchTime.PROPERTY + "=" + time, "-D" + UserFolders.PROPERTY + "=" + folder.resolve("home"),
                "-Djava.awt.headless=true", "-Dprism.order=sw", "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless",
                "-cp", System.getProperty("java.class.path"),
                Studio.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertTrue(ended, "it did not end: " + said);
        assertEquals(0, process.exitValue(), said);
        assertEquals("", said);
        return Long.parseLong(Files.readString(time));
    }
}
