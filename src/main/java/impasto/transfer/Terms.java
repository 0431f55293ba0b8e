package impasto.transfer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import impasto.vgg.VggLayer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** Terms of one evaluation: weighted scalars, read from the engine in one go. */
final class Terms {

    private final List<NDArray> scalars = new ArrayList<>();
    private final List<DoubleConsumer> receivers = new ArrayList<>();
    private final Map<VggLayer, Double> content = new EnumMap<>(VggLayer.class);
    private final Map<VggLayer, Double> style = new EnumMap<>(VggLayer.class);
    private double palette;
    private double tv;
    private NDArray values;

    void content(VggLayer layer, double weight, NDArray scalar) {
        add(weight, scalar, value -> content.put(layer, value));
    }

    void style(VggLayer layer, double weight, NDArray scalar) {
        add(weight, scalar, value -> style.put(layer, value));
    }

    void palette(double weight, NDArray scalar) {
        add(weight, scalar, value -> palette = value);
    }

    void tv(double weight, NDArray scalar) {
        add(weight, scalar, value -> tv = value);
    }

    private void add(double weight, NDArray scalar, DoubleConsumer receiver) {
        scalars.add(Scaled.by(scalar, weight));
        receivers.add(receiver);
    }

    /**
     * All of them together, a scalar.
     *
     * @param leaf what gradients are asked for: with no term there must still be one
     */
    NDArray total(NDArray leaf) {
        values = scalars.isEmpty() ? Scaled.by(leaf.sum(), 0).reshape(1) : NDArrays.stack(new NDList(scalars));
        return values.sum();
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return scalars.isEmpty();
    }

    /** What they came to, once {@link #total} was asked for. */
    Losses losses() {
        if (isEmpty()) {
            return new Losses(content, style, 0, 0);
        }
        float[] read = values.toFloatArray();
        for (int term = 0; term < receivers.size(); term++) {
            receivers.get(term).accept(read[term]);
        }
        return new Losses(content, style, palette, tv);
    }
}
