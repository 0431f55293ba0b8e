package impasto.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.file.PictureReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command line with little memory, of the process or of Java. */
@EnabledOnOs(OS.LINUX)
class LowMemoryIT {

    /** Bytes that Java's heap may have, which it reserves of the process's, so that they are the same on every machine. */
    private static final String HEAP = "-Xmx1g";

    @TempDir
    Path folder;

    private Told stylize(String heap, String kilobytes, int size, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -v " + kilobytes + " && exec \"$@\"", "sh"));
        command.addAll(Told.painting(size));
        command.addAll(List.of("--out", "out.png"));
        command.addAll(List.of(options));
        return Told.by(folder, Map.of("JDK_JAVA_OPTIONS", heap), command);
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeItIsPaintedWithTheSizeThatDoes() throws Exception {
        Told told = stylize(HEAP, "5000000", 2048, "--block", "none");
        assertEquals(2, told.code(), told.text());
        assertTrue(told.tells("impasto: a painting of 2048 × 1364 pixels needs about") && told.tells("use a size of"), told.text());
        assertFalse(told.tells("iteration 1 of"), told.text());
    }

    @Test
    void whatFitsIsPainted() throws Exception {
        Told told = stylize(HEAP, "6000000", 128);
        assertEquals(0, told.code(), told.text());
        assertEquals(128, new PictureReader().read(folder.resolve("out.png")).width());
    }

    @Test
    void javasMemoryIsReckonedToo() throws Exception {
        Told told = stylize("-Xmx64m", "unlimited", 2048);
        assertEquals(2, told.code(), told.text());
        assertTrue(told.tells("of Java's memory") && told.tells("use a size of"), told.text());
    }
}
