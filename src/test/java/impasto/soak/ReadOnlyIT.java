package impasto.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.files.UserFolders;
import impasto.image.file.PictureReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Command line and studio where folders cannot be written to, not even by an administrator. */
@EnabledOnOs(OS.LINUX)
class ReadOnlyIT {

    /** Mounts a disk that can be read only, and runs the rest. */
    private static final String SCRIPT = "mount -t tmpfs none disk && mkdir disk/home disk/cache && mount -o remount,ro none disk || exit 99; "
            + "\"$@\"";

    @TempDir
    Path folder;
    private String told;

    @BeforeEach
    void requireMounts() throws Exception {
        Files.createDirectory(folder.resolve("disk"));
        OwnDisk.require(folder.resolve("disk"));
    }

    private int run(Map<String, String> environment, List<String> program, String... options) throws Exception {
        List<String> command = OwnDisk.command(SCRIPT);
        command.addAll(program);
        command.addAll(List.of(options));
        Told all = Told.by(folder, environment, command);
        told = all.text();
        return all.code();
    }

    private int stylize(Map<String, String> environment, String... options) throws Exception {
        return run(environment, Told.painting(), options);
    }

    private void assertPainted() throws IOException {
        assertEquals(128, new PictureReader().read(folder.resolve("out.png")).width());
    }

    @Test
    void aPictureThatCannotBeWrittenIsRefusedBeforeItIsPainted() throws Exception {
        assertEquals(1, stylize(Map.of(), "--out", "disk/out.png"));
        assertTrue(told.contains("impasto: ") && told.contains("out.png"), told);
        assertFalse(told.contains("iteration 1 of"), told);
    }

    @Test
    void aHomeThatCannotBeWrittenDoesNotMatter() throws Exception {
        assertEquals(0, stylize(Map.of("IMPASTO_HOME", folder.resolve("disk/home").toString()), "--out", "out.png"), told);
        assertPainted();
    }

    @Test
    void aCacheThatCannotBeWrittenIsSaid() throws Exception {
        assertEquals(1, stylize(Map.of("IMPASTO_CACHE", folder.resolve("disk/cache").toString()), "--out", "out.png"));
        assertTrue(told.contains("set IMPASTO_CACHE to a folder that can be written"), told);
    }

    @Test
    void snapshotsThatCannotBeWrittenAreSaidBeforeAnythingIsPainted() throws Exception {
        assertEquals(1, stylize(Map.of(), "--out", "out.png", "--snapshot-every", "4", "--snapshot-dir", "disk/snapshots"));
        assertTrue(told.contains("snapshots cannot be made: check that you may write there"), told);
        assertFalse(told.contains("iteration 1 of"), told);
    }

    @Test
    void aCheckpointThatCannotBeWrittenIsSaidAndThePaintingGoesOn() throws Exception {
        assertEquals(0, stylize(Map.of(), "--out", "out.png", "--checkpoint", "disk/checkpoint"), told);
        assertTrue(told.contains("the checkpoint cannot be written into disk/checkpoint"), told);
        assertPainted();
    }

    @Test
    void theStudioOpensWithoutAHome() throws Exception {
        List<String> studio = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true", "-Dprism.order=sw", "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless",
                "-D" + UserFolders.PROPERTY + "=" + folder.resolve("disk/home"), "-cp", System.getProperty("java.class.path"),
                "impasto.studio.BusyStudio", "look");
        assertEquals(0, run(Map.of("OMP_WAIT_POLICY", "passive"), studio), told);
        assertTrue(told.startsWith("usable\n"), told);
    }
}
