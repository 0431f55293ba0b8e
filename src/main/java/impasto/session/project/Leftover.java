package impasto.session.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Work on a project that was not saved when its program was killed. Nobody else can have it until it is decided about. */
public final class Leftover implements AutoCloseable {

    private final Path folder;
    private final ProjectFolder work;

    Leftover(Path project, Path folder, ProjectLock lock, Optional<ReadOnly> readOnly, Registry.Entry registered) {
        this.folder = folder;
        work = new ProjectFolder(project, folder, lock, readOnly, registered);
    }

    /** The project's file, which need not be there. */
    public Path project() {
        return work.project();
    }

    /** What the project is called. */
    public String name() {
        return work.name();
    }

    /** When something was kept last. */
    public Instant time() {
        Instant last = Instant.EPOCH;
        for (Path place : List.of(folder.resolve(Entries.MANIFEST), work.snapshots(), work.masks())) {
            try {
                Instant time = Files.getLastModifiedTime(place).toInstant();
                last = time.isAfter(last) ? time : last;
            } catch (IOException none) {
                // The others tell.
            }
        }
        return last;
    }

    /** Whether the project's file holds all of it but paintings under way. */
    boolean isSaved() {
        return work.isSaved();
    }

    /** Whether there are paintings under way. */
    boolean hasPaintings() {
        return work.hasPaintings();
    }

    /** Goes on with it. */
    public ProjectFolder resume() throws IOException {
        new WorkFiles(folder).clearTemporaries();
        return work;
    }

    /** Throws it away. */
    public void discard() {
        work.discard();
    }

    /** Leaves it, to be found again. */
    @Override
    public void close() {
        work.close();
    }
}
