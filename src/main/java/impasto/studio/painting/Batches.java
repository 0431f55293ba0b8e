package impasto.studio.painting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Brings values to the JavaFX thread in order, many at a time when they come fast, so that its queue stays short.
 *
 * @param <T> of the values
 */
final class Batches<T> {

    private final Consumer<List<T>> taker;
    private List<T> waiting = new ArrayList<>();

    /** @param taker takes one or more values, on the JavaFX thread */
    Batches(Consumer<List<T>> taker) {
        this.taker = taker;
    }

    /** Hands a value over, from any thread. */
    synchronized void add(T value) {
        waiting.add(value);
        if (waiting.size() == 1) {
            Platform.runLater(this::take);
        }
    }

    private void take() {
        List<T> taken;
        synchronized (this) {
            taken = waiting;
            waiting = new ArrayList<>();
        }
        taker.accept(taken);
    }
}
