package impasto.matching;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import impasto.tile.Span;
import impasto.torch.Script;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;

/**
 * The operations of {@code matching.py}, {@code largest.py} and {@code turned.py} in {@code src/main/torchscript}, on the engine's
 * thread. Every result is the caller's to close.
 */
public final class MatchingScript {

    private final Script script;
    private final NDManager numbers;

    /** @param manager owner of the program */
    public MatchingScript(NDManager manager) {
        script = new Script(manager, "matching.py", "largest.py", "turned.py");
        // Read as numbers by the program, which would wait for another device.
        numbers = manager.newSubManager(Device.cpu());
    }

    /** Features on a grid, {@code h · w × N} in float32. @param stride of the grid over the features */
    NDArray rows(Features features, int stride, int height, int width) {
        try (NDArray by = numbers.create(stride); NDArray h = numbers.create(height); NDArray w = numbers.create(width)) {
            return script.one("rows", features.array(), by, h, w);
        }
    }

    /**
     * Rows on a grid that is so many times as fine, bilinear between them.
     *
     * @param rows of {@code height · width} places, {@code P × N}
     * @param own the rows of places to find
     * @param across the columns of places to find
     */
    NDArray between(NDArray rows, int height, int width, int times, Span own, Span across) {
        try (NDArray numbers = this.numbers.create(new int[] {height, width, times, own.from(), own.to(), across.from(), across.to()})) {
            return script.one("between", rows, numbers);
        }
    }

    /** Some of the rows. */
    NDArray chosen(NDArray rows, int[] places) {
        try (NDArray index = rows.getManager().create(places)) {
            return script.one("chosen", rows, index);
        }
    }

    /** A picture with another's finest detail in place of its own, mixed with that other. @param share of the other, from 0 to 1 */
    public NDArray mixed(NDArray levels, NDArray other, double share) {
        try (NDArray part = numbers.create((float) share)) {
            return script.one("mixed", levels, other, part);
        }
    }

    /** A picture turned by so many quarters of a circle. */
    public NDArray turned(NDArray levels, int quarters) {
        try (NDArray times = numbers.create(quarters)) {
            return script.one("turned", levels, times);
        }
    }

    /** Keys as {@link #matches} wants them, {@code N × K}. @param rows {@code K × N} */
    NDArray keys(NDArray rows) {
        return script.one("keys", rows);
    }

    /**
     * For each query the key of largest cosine about the mean.
     *
     * @param queries {@code P × N}
     * @param mean {@code 1 × N}
     * @return the cosines, {@code P}, and the places of the keys, {@code P} in int32
     */
    NDList matches(NDArray queries, NDArray mean, NDArray keys) {
        return script.all("matches", queries, mean, keys);
    }

    /** The rows at these places, {@code 1 × N × h × w}. @param places {@code h × w}; @param pooled so many by so many are averaged */
    NDArray target(NDArray rows, NDArray places, int pooled) {
        try (NDArray by = numbers.create(pooled)) {
            return script.one("target", rows, places, by);
        }
    }

    /** The means of so many by so many places, {@code 1 × N × h × w}. */
    NDArray pooled(NDArray planes, int pooled) {
        try (NDArray by = numbers.create(pooled)) {
            return script.one("pooled", planes, by);
        }
    }

    /** Features on the grid of a target, less the target, {@code 1 × N × h × w}. */
    NDArray apart(Features features, int stride, NDArray target) {
        try (NDArray by = numbers.create(stride)) {
            return script.one("apart", features.array(), by, target);
        }
    }

    /** The sum of all squares. */
    public double squares(NDArray array) {
        try (NDArray sum = script.one("squares", array)) {
            return sum.getFloat();
        }
    }

    /** Adds the adjoint of {@link #apart} to a gradient. */
    void add(FeatureGradient gradient, int stride, NDArray apart, double times) {
        try (NDArray by = numbers.create(stride); NDArray factor = numbers.create((float) times)) {
            script.one("add", gradient.array(), by, apart, factor);
        }
    }

    /** Writes rows, times a scale, into the columns of others from one on. */
    void scaled(NDArray rows, double scale, NDArray into, int column) {
        try (NDArray factor = numbers.create((float) scale); NDArray from = numbers.create(column)) {
            script.one("scaled", rows, factor, into, from);
        }
    }

    /** For each row its product with another, with itself, and the other's with itself, {@code 3 × P}. */
    NDArray products(NDArray rows, NDArray others) {
        return script.one("products", rows, others);
    }

    /** The sum of the cosines that such products make. */
    double cosines(NDArray products) {
        try (NDArray sum = script.one("cosines", products)) {
            return sum.getFloat();
        }
    }
}
