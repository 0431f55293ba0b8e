package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.image.Picture;
import impasto.matching.Masks;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.torch.Scaled;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Which style goes where: soft masks in the painting's frame, one for each style, or none at all when every style goes
 * everywhere. A style without a mask of its own takes what the others leave.
 */
public final class Regions implements Masks {

    private static final int SAMPLED = 64;

    private record Size(long height, long width) {}

    private final NDManager manager;
    private final List<Optional<Picture>> masks;
    private final double[] areas;
    private final Map<Size, List<NDArray>> bySize = new HashMap<>();

    private Regions(NDManager manager, List<Optional<Picture>> masks) {
        this.manager = manager;
        this.masks = masks;
        this.areas = columns(new Size(SAMPLED, SAMPLED)).stream().mapToDouble(Regions::sum).toArray();
    }

    /** By the masks of the styles: how much of each, from black for nothing to white for all. */
    public static Regions of(NDManager manager, Pictures pictures) {
        return new Regions(manager, pictures.styles().stream().map(Style::mask).toList());
    }

    /** Whether every style goes everywhere. */
    boolean whole() {
        return masks.stream().allMatch(Optional::isEmpty);
    }

    /** The number of styles. */
    int count() {
        return masks.size();
    }

    @Override
    public Optional<Blend> at(int height, int width) {
        if (whole()) {
            return Optional.empty();
        }
        List<float[]> columns = columns(new Size(height, width));
        float[] counted = new float[height * width];
        columns.forEach(column -> {
            for (int i = 0; i < counted.length; i++) {
                counted[i] += column[i];
            }
        });
        Shape shape = new Shape(1, 1, height, width);
        List<NDArray> weights = new ArrayList<>();
        for (float[] column : columns) {
            float[] weight = new float[counted.length];
            for (int i = 0; i < weight.length; i++) {
                weight[i] = counted[i] > 0 ? column[i] / counted[i] : 0;
            }
            weights.add(manager.create(weight, shape));
        }
        for (int i = 0; i < counted.length; i++) {
            counted[i] = Math.min(1, counted[i]);
        }
        return Optional.of(new Blend(weights, manager.create(counted, shape)));
    }

    /** The masks by style at the size of a layer, each {@code H · W × 1}, summing to 1 or, when empty, to 0. */
    List<NDArray> at(long height, long width) {
        return bySize.computeIfAbsent(new Size(height, width), this::sized);
    }

    /**
     * How much each style's region counts, summing to 1: by its area, so that a small region is painted no harder than a
     * large one, and by its part in the blend.
     */
    double[] shares(double[] parts) {
        double[] shares = new double[parts.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = parts[i] * areas[i];
        }
        double all = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> all > 0 ? share / all : 0).toArray();
    }

    /**
     * The mean of a scalar over the regions, by {@link #shares}.
     *
     * @param parts of the styles in the blend
     * @param scalar of a style's region
     */
    NDArray mean(double[] parts, IntFunction<NDArray> scalar) {
        double[] shares = shares(parts);
        NDArray sum = null;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                NDArray share = Scaled.by(scalar.apply(i), shares[i]);
                sum = sum == null ? share : sum.add(share);
            }
        }
        // Masks that are black everywhere leave nothing to paint.
        return sum == null ? Scaled.by(scalar.apply(0), 0) : sum;
    }

    private List<NDArray> sized(Size size) {
        List<NDArray> arrays = columns(size).stream()
                .map(column -> manager.create(normalised(column), new Shape(column.length, 1))).toList();
        NDScope.unregister(arrays.toArray(NDArray[]::new));
        return arrays;
    }

    private List<float[]> columns(Size size) {
        int places = Math.toIntExact(size.height() * size.width());
        float[] rest = new float[places];
        Arrays.fill(rest, 1);
        List<float[]> columns = new ArrayList<>();
        for (Optional<Picture> mask : masks) {
            float[] column = mask.map(picture -> column(picture, size)).orElse(rest);
            if (mask.isPresent()) {
                for (int i = 0; i < places; i++) {
                    rest[i] = Math.max(0, rest[i] - column[i]);
                }
            }
            columns.add(column);
        }
        return columns;
    }

    private static float[] column(Picture mask, Size size) {
        Picture resized = mask.resized((int) size.width(), (int) size.height());
        float[] column = new float[resized.width() * resized.height()];
        var samples = resized.samples();
        for (int i = 0; i < column.length; i++) {
            column[i] = (samples.get(3 * i) + samples.get(3 * i + 1) + samples.get(3 * i + 2)) / 3;
        }
        return column;
    }

    private static float[] normalised(float[] column) {
        double sum = sum(column);
        float[] normalised = new float[column.length];
        for (int i = 0; i < column.length; i++) {
            normalised[i] = sum > 0 ? (float) (column[i] / sum) : 0;
        }
        return normalised;
    }

    private static double sum(float[] column) {
        double sum = 0;
        for (float value : column) {
            sum += value;
        }
        return sum;
    }
}
