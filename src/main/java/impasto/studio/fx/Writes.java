package impasto.studio.fx;

import impasto.message.Sentence;
import impasto.session.NamePattern;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * What is being written and must not be lost. What fails is held, tried again after a while and again after longer, and can be
 * asked about before the window closes. On the JavaFX thread but for what says otherwise.
 */
public final class Writes {

    private static final int FIRST_PAUSE_SECONDS = 2;
    private static final int LONGEST_PAUSE_SECONDS = 60;


    private final Background background;
    private final Messages messages;
    private final Set<Write<?>> open = ConcurrentHashMap.newKeySet();
    private final List<Runnable> waiting = new ArrayList<>();

    /** @param messages told what is not written yet, and when it is */
    public Writes(Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
    }

    /** Begins to write something; on any thread. */
    public void begin(Write<?> write) {
        open.add(write);
        background.run(() -> attempted(write), done -> finished(write), failure -> failed(write, failure));
    }

    private void overIfNoneFailed() {
        if (failed().isEmpty()) {
            messages.over(Words.of("fx.write.failed"));
        }
    }

    /** Holds something that could not be written, and tries again. */
    public void hold(Write<?> write, Exception failure) {
        open.add(write);
        failed(write, failure);
    }

    private static boolean attempted(Write<?> write) throws Exception {
        write.attempt();
        return true;
    }

    private void again(Write<?> write) {
        if (!write.running && open.contains(write)) {
            write.running = true;
            background.run(() -> attempted(write), done -> finished(write), failure -> failed(write, failure));
        }
    }

    private void finished(Write<?> write) {
        write.running = false;
        open.remove(write);
        write.tell();
        if (write.failures > 0) {
            messages.done(Words.of("fx.write.late"), Words.of("fx.write.late.text", write.what()));
        }
        overIfNoneFailed();
        settled();
    }

    private void failed(Write<?> write, Exception failure) {
        write.running = false;
        write.failure = failure;
        write.failures++;
        if (write.failures == 1) {
            messages.error(Words.of("fx.write.failed"),
                    Words.of("fx.write.failed.text", write.what(), write.reason()));
        }
        int pause = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS << Math.min(write.failures - 1, 10));
        CompletableFuture.delayedExecutor(pause, TimeUnit.SECONDS, Platform::runLater).execute(() -> again(write));
        settled();
    }

    /** Tries once more what has failed, and tells when nothing is being written any more. */
    public void settle(Runnable then) {
        waiting.add(then);
        open.stream().filter(write -> write.failure != null).forEach(this::again);
        settled();
    }

    private void settled() {
        if (open.stream().allMatch(write -> write.failure != null && !write.running)) {
            List<Runnable> settled = List.copyOf(waiting);
            waiting.clear();
            settled.forEach(Runnable::run);
        }
    }

    /** What has failed and is not written yet. */
    public List<Write<?>> failed() {
        return open.stream().filter(write -> write.failure != null).toList();
    }

    /**
     * Writes something that has failed to another place.
     *
     * @param then told when that was done or has failed too
     */
    public void elsewhere(Write<?> write, Path file, Runnable then) {
        background.run(() -> {
            write.elsewhere().orElseThrow().write(file);
            return true;
        }, done -> {
            open.remove(write);
            messages.done(Words.of("fx.write.done"), Words.of("fx.write.done.text", write.what(), file));
            overIfNoneFailed();
            then.run();
        }, failure -> {
            messages.error(Words.of("fx.write.failed"),
                    Words.of("fx.write.elsewhere", write.what(), Sentence.of(failure)));
            then.run();
        });
    }

    /** Lets go of everything that is not written: the artist has said so. */
    public void giveUp() {
        open.clear();
    }

    /**
     * Writes now, on the calling thread, whatever is not written, each thing once more and then into the first of these folders
     * that takes it; on any thread.
     *
     * @return a sentence for each thing that lies in one of those folders or nowhere
     */
    public List<String> now(List<Path> folders) {
        List<String> said = new ArrayList<>();
        for (Write<?> write : open) {
            try {
                write.attempt();
            } catch (Exception | OutOfMemoryError failure) {
                said.add(rescued(write, folders));
            }
            open.remove(write);
        }
        return said;
    }

    private static String rescued(Write<?> write, List<Path> folders) {
        if (write.elsewhere().isPresent()) {
            for (Path folder : folders) {
                try {
                    Path file = NamePattern.free(folder, write.name(), "png");
                    write.elsewhere().get().write(file);
                    return Words.of("fx.write.kept", write.what(), file);
                } catch (IOException | RuntimeException next) {
                    // The next folder.
                }
            }
        }
        return Words.of("fx.write.lost", write.what());
    }
}
