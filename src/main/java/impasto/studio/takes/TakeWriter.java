package impasto.studio.takes;

import impasto.session.snapshot.Take;
import impasto.session.snapshot.TakeStore;
import impasto.studio.fx.Words;
import impasto.studio.fx.Write;
import impasto.studio.fx.Writes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Writes takes, each as it is last: one that is written already is not queued again. */
final class TakeWriter {

    private final Path folder;
    private final TakeStore store;
    private final Writes writes;
    private final Map<Long, Take> waiting = new ConcurrentHashMap<>();

    /** @param folder that they go to */
    TakeWriter(Path folder, TakeStore store, Writes writes) {
        this.folder = folder;
        this.store = store;
        this.writes = writes;
    }

    /** Writes a take soon. */
    void save(Take take) {
        if (waiting.put(take.id(), take) == null) {
            writes.begin(new Write<>(Words.of("takes.the-take"), folder, () -> write(take.id()), done -> { }));
        }
    }

    private boolean write(long id) throws IOException {
        for (Take take = waiting.get(id); take != null; take = waiting.get(id)) {
            store.save(take);
            waiting.remove(id, take);
        }
        return true;
    }

    /** A take that is not to be written any more. */
    void forget(long id) {
        waiting.remove(id);
    }
}
