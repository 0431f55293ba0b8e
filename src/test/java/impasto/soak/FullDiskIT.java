package impasto.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.file.PictureReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command line on a disk that is full or becomes so: a small one in memory, where the system lets a user mount one. */
@EnabledOnOs(OS.LINUX)
class FullDiskIT {

    /** Mounts a disk of so many kilobytes, fills all but so many, runs the rest, and lists what lies there then. */
    private static final String SCRIPT = "mount -t tmpfs -o size=$1k none disk || exit 99; head -c $(($2 * 1024)) /dev/zero > disk/filler; "
            + "shift 2; \"$@\"; code=$?; ls -RA disk; exit $code";

    @TempDir
    Path folder;
    private String told;

    @BeforeEach
    void requireMounts() throws Exception {
        Files.createDirectory(folder.resolve("disk"));
        OwnDisk.require(folder.resolve("disk"));
    }

    /** Runs a painting. @return its exit code */
    private int stylize(int kilobytes, int filled, Map<String, String> environment, String... options) throws Exception {
        List<String> command = OwnDisk.command(SCRIPT, Integer.toString(kilobytes), Integer.toString(filled));
        command.addAll(Told.painting());
        command.addAll(List.of(options));
        Told all = Told.by(folder, environment, command);
        told = all.text();
        assertFalse(told.contains(".part"), "half a file lies there: " + told);
        return all.code();
    }

    @Test
    void aFullDiskIsSeenBeforeAnythingIsPainted() throws Exception {
        assertEquals(1, stylize(300, 300, Map.of(), "--out", "disk/out.png"));
        assertTrue(told.contains("impasto: ") && told.contains("out.png"), told);
        assertFalse(told.contains("iteration 1 of"), told);
    }

    @Test
    void aDiskThatBecomesFullLosesNoPainting() throws Exception {
        assertEquals(1, stylize(200, 30, Map.of(), "--out", "disk/out.png", "--snapshot-every", "1"));
        assertTrue(told.contains("painting goes on"), told);
        assertTrue(told.contains("the painting is kept in"), told);
        assertEquals(128, new PictureReader().read(folder.resolve("out.png")).width());
    }

    @Test
    void checkpointsThatDoNotFitAreSaidOnce() throws Exception {
        assertEquals(0, stylize(600, 0, Map.of(), "--out", "out.png", "--checkpoint", "disk/checkpoint", "--checkpoint-every", "1"));
        assertTrue(told.contains("the checkpoint cannot be written"), told);
        assertEquals(told.indexOf("the checkpoint cannot"), told.lastIndexOf("the checkpoint cannot"), told);
        assertTrue(told.contains("current.json") && told.contains("picture-12.png"), "the picture alone fits: " + told);
        assertEquals(128, new PictureReader().read(folder.resolve("out.png")).width());
    }

    @Test
    void aTableThatDoesNotFitIsLeft() throws Exception {
        assertEquals(0, stylize(8, 4, Map.of(), "--out", "out.png", "--log", "disk/loss.csv"));
        assertTrue(told.contains("loss.csv"), told);
        assertEquals(128, new PictureReader().read(folder.resolve("out.png")).width());
    }

    @Test
    void aFullHomeDoesNotMatter() throws Exception {
        assertEquals(0, stylize(64, 64, Map.of("IMPASTO_HOME", folder.resolve("disk/home").toString()), "--out", "out.png"));
        assertEquals(128, new PictureReader().read(folder.resolve("out.png")).width());
    }

    @Test
    void aFullCacheIsSaid() throws Exception {
        assertEquals(1, stylize(300, 290, Map.of("IMPASTO_CACHE", folder.resolve("disk/cache").toString()), "--out", "out.png"));
        assertTrue(told.contains("set IMPASTO_CACHE to a folder that can be written, with enough space"), told);
    }
}
