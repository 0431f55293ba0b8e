package impasto.soak;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands that see a disk which no other process sees, where the system lets a user mount one. */
final class OwnDisk {

    private OwnDisk() {}

    /** Leaves the test out where it cannot be. */
    static void require(Path folder) throws InterruptedException {
        boolean mounts;
        try {
            Process trial = new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", folder.toString()).start();
            mounts = trial.waitFor(10, TimeUnit.SECONDS) && trial.exitValue() == 0;
        } catch (IOException none) {
            mounts = false;
        }
        assumeTrue(mounts, "no disk can be mounted here");
    }

    /** A shell's script, which may mount disks, with its arguments; more can be added. */
    static List<String> command(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script, "sh"));
        command.addAll(List.of(arguments));
        return command;
    }
}
