package impasto.studio.takes;

import impasto.log.Log;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.TakeStore;
import impasto.studio.fx.Background;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Writes takes, each as it is last. What fails is tried again with the next change of the take and when the studio ends: where takes
 * cannot be written snapshots cannot either, and those are asked about.
 */
final class TakeWriter {

    private final TakeStore store;
    private final Background background;
    private final Map<Long, Take> waiting = new ConcurrentHashMap<>();
    private final Set<Long> running = new HashSet<>();

    TakeWriter(TakeStore store, Background background) {
        this.store = store;
        this.background = background;
    }

    /** Writes a take soon. @param failed told when it could not be written; both on the JavaFX thread */
    void save(Take take, Consumer<Exception> failed) {
        long id = take.id();
        waiting.put(id, take);
        if (!running.add(id)) {
            return;
        }
        background.run(() -> {
            write(id);
            return true;
        }, done -> {
            running.remove(id);
            Take since = waiting.get(id);
            if (since != null) {
                save(since, failed);
            }
        }, failure -> {
            running.remove(id);
            failed.accept(failure);
        });
    }

    private void write(long id) throws IOException {
        Take take = waiting.get(id);
        if (take != null) {
            store.save(take);
            waiting.remove(id, take);
        }
    }

    /** A take that is to be written by {@link #flush}. */
    void await(Take take) {
        waiting.put(take.id(), take);
    }

    /** A take that is not to be written any more. */
    void forget(long id) {
        waiting.remove(id);
    }

    /** Writes what is not written yet, on any thread. */
    void flush() {
        for (long id : waiting.keySet()) {
            try {
                write(id);
            } catch (IOException lost) {
                Log.failure("a take could not be written", lost);
            }
        }
    }
}
