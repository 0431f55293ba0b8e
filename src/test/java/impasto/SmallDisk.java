package impasto;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own for a test, small enough to be filled; only where the system lets this user mount one. */
public final class SmallDisk implements AutoCloseable {

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one.
     *
     * @param place a folder that is not there yet
     */
    public static SmallDisk at(Path place, int kilobytes) throws IOException {
        Files.createDirectory(place);
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", place.toString()), "nothing can be mounted here");
        return new SmallDisk(place);
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        } catch (IOException noProgram) {
            return false;
        }
    }

    /** Its root. */
    public Path folder() {
        return folder;
    }

    /** Takes all the room that is left. */
    public Path fill() throws IOException {
        Path file = folder.resolve("filling");
        try (var out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[1024];
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            return file;
        }
    }

    @Override
    public void close() throws IOException {
        if (!run("umount", "-l", folder.toString())) {
            throw new IOException(folder + " is still mounted");
        }
    }
}
