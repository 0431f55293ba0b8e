package impasto.matching;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Keys of the paintings of one run, kept while the next stage wants the same: paintings of the same shape are the same there. On the
 * engine's thread.
 */
public final class KeyCache {

    private record Request(Keys.Wanted wanted, List<Shape> paintings) {}

    private final NDManager manager;
    private Request kept;
    private Map<Grid, Keys> keys = Map.of();

    /** @param manager owner of what is kept */
    public KeyCache(NDManager manager) {
        this.manager = manager;
    }

    /** Those kept, or found now; they stay until others are asked for. */
    Map<Grid, Keys> get(Keys.Wanted wanted, List<NDArray> paintings, Supplier<Map<Grid, Keys>> found) {
        Request request = new Request(wanted, paintings.stream().map(NDArray::getShape).toList());
        if (!request.equals(kept)) {
            clear();
            keys = found.get();
            keys.values().forEach(of -> of.belongTo(manager));
            kept = request;
        }
        return keys;
    }

    /** Frees what is kept, for when the network is another. */
    public void clear() {
        kept = null;
        keys.values().forEach(Keys::close);
        keys = Map.of();
    }
}
