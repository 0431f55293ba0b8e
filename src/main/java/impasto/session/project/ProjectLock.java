package impasto.session.project;

import impasto.files.OwnFolder;
import impasto.files.ProcessLock;
import impasto.files.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lock of a working folder, which one studio at a time has: a file in it, seen by all that share the disk, and one in the home,
 * for disks whose files cannot be locked.
 */
final class ProjectLock implements AutoCloseable {

    private static final String NAME = "lock";
    private static final Pattern INNER = Pattern.compile("lock(-[0-9])?");
    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final Path folder;
    private final ProcessLock inner;
    private final Path home;
    private final ProcessLock outer;

    private ProjectLock(Path folder, ProcessLock inner, Path home, ProcessLock outer) {
        this.folder = folder;
        this.inner = inner;
        this.home = home;
        this.outer = outer;
    }

    /**
     * Takes it, unless it is held.
     *
     * @param folder a working folder that is there
     */
    static Optional<ProjectLock> tryTake(Path folder, Path home) {
        Optional<ProcessLock> outer = ProcessLock.tryTake(home.resolve(outer(folder)));
        if (outer.isEmpty()) {
            return Optional.empty();
        }
        Optional<ProcessLock> inner = ProcessLock.tryTake(folder.resolve(NAME));
        if (inner.isEmpty()) {
            outer.get().close();
        }
        return inner.map(taken -> new ProjectLock(folder, taken, home, outer.get()));
    }

    private static String outer(Path folder) {
        return Sha256.of(folder.toString().getBytes(StandardCharsets.UTF_8)) + ".lock";
    }

    @Override
    public void close() {
        inner.close();
        outer.close();
    }

    /** Gives it back, and deletes its files: before where the system lets them be, so that nobody else has them yet. */
    void discard() {
        delete();
        close();
        if (WINDOWS) {
            delete();
        }
    }

    private void delete() {
        try {
            new OwnFolder(folder, INNER).clear();
            new OwnFolder(home, Pattern.compile(Pattern.quote(outer(folder)) + "(-[0-9])?")).clear();
        } catch (IOException left) {
            // A file alone locks nobody out.
        }
    }
}
