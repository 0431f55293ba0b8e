package impasto.studio.fx;

import impasto.message.Sentence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Something that is written and must not be lost, held in memory until it is: see {@link Writes}.
 *
 * @param <T> what comes of it
 */
public final class Write<T> {

    /** Writes it to a file that the artist chooses instead. */
    @FunctionalInterface
    public interface Elsewhere {
        void write(Path file) throws IOException;
    }

    private final String what;
    private final Path folder;
    private final Callable<T> work;
    private final Consumer<T> done;
    private String name = "";
    private Elsewhere elsewhere;

    // Guarded by this.
    private T result;
    private boolean written;

    // On the JavaFX thread only.
    boolean running;
    boolean told;
    int failures;
    Exception failure;

    /**
     * @param what it is, as a sentence begins: The mask
     * @param folder that it goes to
     * @param work writes it; what has been written by it once is not written again
     * @param done takes what came of it, on the JavaFX thread
     */
    public Write(String what, Path folder, Callable<T> work, Consumer<T> done) {
        this.what = what;
        this.folder = folder;
        this.work = work;
        this.done = done;
    }

    /** The same for something that can be written elsewhere, as a PNG. */
    public Write<T> orElsewhere(String fileName, Elsewhere place) {
        name = fileName;
        elsewhere = place;
        return this;
    }

    /** What it is, as a sentence begins. */
    public String what() {
        return what;
    }

    /** Why it is not written, as a whole sentence. */
    public String reason() {
        return Sentence.ofWriting(folder, failure);
    }

    /** A file name without ending, for it to be written to elsewhere. */
    public String name() {
        return name;
    }

    /** How it is written elsewhere; empty when it cannot be. */
    public Optional<Elsewhere> elsewhere() {
        return Optional.ofNullable(elsewhere);
    }

    /** Writes it, unless that is done; on any thread. */
    synchronized void attempt() throws Exception {
        if (!written) {
            result = work.call();
            written = true;
        }
    }

    void tell() {
        if (!told) {
            told = true;
            done.accept(result);
        }
    }
}
