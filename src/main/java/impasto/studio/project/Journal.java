package impasto.studio.project;

import impasto.session.DelayedWriter;
import impasto.session.project.Cards;
import impasto.session.project.ProjectFolder;
import java.io.IOException;
import java.util.function.Consumer;

/** Keeps what is on the desk in the project's working folder, a moment after each change, so that hardly anything of it is ever lost. */
final class Journal implements AutoCloseable {

    private final ProjectFolder folder;
    private final boolean linksLarge;
    private final DelayedWriter writer;
    private volatile Cards now;

    /** @param onFailure told, on some thread, of the first failure in a row; it is tried again */
    Journal(ProjectFolder folder, boolean linksLarge, Consumer<IOException> onFailure) {
        this.folder = folder;
        this.linksLarge = linksLarge;
        writer = new DelayedWriter(this::write, onFailure);
    }

    ProjectFolder folder() {
        return folder;
    }

    /** Whether large pictures are not copied but named. */
    boolean linksLarge() {
        return linksLarge;
    }

    /** What is on the desk now. */
    void changed(Cards cards) {
        now = cards;
        writer.plan();
    }

    private void write() throws IOException {
        folder.keep(now, linksLarge);
    }

    /** Keeps now what is not kept yet; on any thread. */
    void flush() {
        writer.flush();
    }

    @Override
    public void close() {
        writer.close();
    }
}
