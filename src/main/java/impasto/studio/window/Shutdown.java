package impasto.studio.window;

import impasto.session.NamePattern;
import impasto.session.Preferences;
import impasto.studio.fx.Background;
import impasto.studio.fx.Writes;
import impasto.studio.painting.Autosave;
import impasto.studio.painting.Painter;
import impasto.studio.project.ProjectModel;
import impasto.studio.snapshots.SnapshotsModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** How the studio ends, by itself or from outside, once: what is under way is kept, and everything is written. */
public final class Shutdown {

    private static final String INTERRUPTED = "interrupted";
    private static final long PAINTING_SECONDS = 60;
    private static final long BACKGROUND_SECONDS = 30;
    /** From outside: as long as a session that ends waits for a program. */
    private static final long RESCUE_SECONDS = 10;
    private static final long ITERATION_SECONDS = 4;

    private final Painter painter;
    private final Autosave autosave;
    private final Background background;
    private final Writes writes;
    private final Preferences preferences;
    private final Runnable forget;
    private final ProjectModel project;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch done = new CountDownLatch(1);

    /** @param forget deletes for good what was deleted */
    Shutdown(Painter painter, Autosave autosave, Background background, Writes writes, Preferences preferences, Runnable forget,
            ProjectModel project) {
        this.forget = forget;
        this.project = project;
        this.painter = painter;
        this.autosave = autosave;
        this.background = background;
        this.writes = writes;
        this.preferences = preferences;
    }

    /** Where the painting stands that the last shutdown from outside has kept, if it has; once. */
    Optional<String> interrupted() {
        Optional<String> words = preferences.text(INTERRUPTED);
        words.ifPresent(told -> preferences.forget(INTERRUPTED));
        return words;
    }

    /**
     * Writes the settings and tries once more what could not be written, and tells when nothing is being written any more.
     *
     * @param then told whether the settings are written
     */
    public void settle(Consumer<Boolean> then) {
        background.run(preferences::flush, written -> writes.settle(() -> then.accept(written)), failure -> then.accept(false));
    }

    /**
     * Waits for an iteration to end, and for all writing.
     *
     * @param first done first
     * @param last done when all is written
     */
    void close(Runnable first, Runnable last) {
        if (!begun.compareAndSet(false, true)) {
            return;
        }
        try {
            first.run();
            keepPainting(PAINTING_SECONDS);
            background.close();
            background.awaitEnd(BACKGROUND_SECONDS);
            keepRest(sentence -> System.err.println("impasto: " + sentence));
            project.close();
            preferences.close();
            last.run();
        } finally {
            done.countDown();
        }
    }

    /**
     * Waits no longer than {@value #RESCUE_SECONDS} seconds; for a shutdown that has begun too.
     *
     * @param say told where lies what could not be written to its place
     */
    void rescue(Consumer<String> say) {
        if (begun.compareAndSet(false, true)) {
            Thread work = new Thread(() -> keepAll(say), "rescue-work");
            work.setDaemon(true);
            work.start();
        }
        try {
            done.await(RESCUE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepAll(Consumer<String> say) {
        try {
            preferences.flush();
            project.flush();
            boolean painting = painter.isAlive();
            keepPainting(ITERATION_SECONDS);
            keepRest(say);
            if (painting) {
                painter.newest().ifPresent(newest -> preferences.put(INTERRUPTED, SnapshotsModel.interrupted(
                        NamePattern.stem(painter.request().content().name()), newest.iteration(),
                        painter.progress().totalProperty().get())));
            }
            preferences.close();
        } finally {
            done.countDown();
        }
    }

    /** Stops the painting, if there is one, and keeps its last picture, or the newest when the last takes too long. */
    private void keepPainting(long seconds) {
        if (!painter.awaitEnd(seconds)) {
            painter.keepNewest();
        }
        autosave.finish();
    }

    private void keepRest(Consumer<String> say) {
        Path user = Path.of(System.getProperty("user.home"));
        writes.now(List.of(user.resolve("Pictures"), user, Path.of(System.getProperty("java.io.tmpdir"))))
                .forEach(say);
        forget.run();
        autosave.close();
    }
}
