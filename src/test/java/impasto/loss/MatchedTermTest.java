package impasto.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import impasto.Reference;
import impasto.image.Picture;
import impasto.network.InputConvention;
import impasto.network.VggWeights;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.settings.Matching;
import impasto.settings.Padding;
import impasto.settings.Preset;
import impasto.settings.Tiling;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import impasto.torch.SharedTorch;
import impasto.torch.Tensors;
import impasto.vgg.Vgg19;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The matched style term beside plain loops over the same features. */
class MatchedTermTest {

    private static final VggWeights NETWORK = Reference.network(InputConvention.CAFFE);
    private static final TransferSettings SETTINGS = only(3);
    private static final List<VggLayer> LAYERS = Matching.USUAL.layers().active().stream().sorted().toList();

    private static TransferSettings only(double beta) {
        TransferSettings preset = Preset.STROKES.settings().withPadding(Padding.ZERO);
        return preset.withWeights(preset.weights().withAlpha(0).withBeta(beta).withChroma(0));
    }

    @Test
    void theLossIsThatOfThePlaceOfLargestCosine() {
        Picture content = random(32, 32, 1);
        Picture style = random(16, 48, 2);
        Picture painted = random(32, 32, 3);
        double loss = Evaluated.of(NETWORK, SETTINGS, content, style, Evaluated.levels(painted)).losses().total();
        List<double[][]> keys = new ArrayList<>();
        Picture turned = style;
        for (int turn = 0; turn < 4; turn++) {
            keys.add(columns(turned, true));
            turned = turned(turned);
        }
        assertEquals(expected(columns(content, true), keys, columns(painted, false)), loss, 1e-4 * loss);
    }

    @Test
    void twoStylesHaveTheirSharesOfThePlaces() {
        Picture content = random(64, 64, 1);
        Pictures pictures = new Pictures(content, List.of(Style.of(random(64, 64, 2)), Style.of(random(64, 64, 3))), content,
                Optional.empty());
        float[] levels = Evaluated.levels(content);
        double first = loss(pictures, levels, 1, 0);
        assertEquals(Evaluated.of(NETWORK, SETTINGS, content, pictures.styles().get(0).picture(), levels).losses().total(), first,
                0.02 * first, "all of one is as without the other, but for keys that are thinned");
        assertTrue(loss(pictures, levels, 1, 1) > 0);
    }

    @Test
    void theSamePictureComesTwice() {
        Picture content = random(32, 32, 1);
        float[] levels = Evaluated.levels(random(32, 32, 4));
        assertArrayEquals(Evaluated.of(NETWORK, SETTINGS, content, random(48, 48, 2), levels).gradient(),
                Evaluated.of(NETWORK, SETTINGS, content, random(48, 48, 2), levels).gradient());
    }

    private static double loss(Pictures pictures, float[] levels, double... blend) {
        TransferSettings blended = SETTINGS.withWeights(SETTINGS.weights().withBlend(List.of(blend[0], blend[1])));
        return Evaluated.of(NETWORK, blended, Tiling.NONE, pictures, levels).losses().total();
    }

    /** Σ over layers of share · ‖F − M‖² ÷ ‖M‖², of conv4 the means of two by two places. */
    private static double expected(double[][] queries, List<double[][]> turned, double[][] painted) {
        List<double[]> keys = new ArrayList<>();
        turned.forEach(part -> keys.addAll(List.of(part)));
        int[] sizes = LAYERS.stream().mapToInt(layer -> NETWORK.layers().get(layer).outputs()).toArray();
        double[] scales = new double[sizes.length];
        int from = 0;
        for (int layer = 0; layer < sizes.length; from += sizes[layer++]) {
            double squares = 0;
            for (double[] key : keys) {
                for (int i = from; i < from + sizes[layer]; i++) {
                    squares += key[i] * key[i];
                }
            }
            scales[layer] = 1 / Math.sqrt(squares / keys.size());
        }
        double[][] found = keys.toArray(double[][]::new);
        int[] best = nearest(centred(queries, sizes, scales), centred(found, sizes, scales));
        double loss = 0;
        from = 0;
        for (int layer = 0; layer < sizes.length; from += sizes[layer++]) {
            boolean pooled = LAYERS.get(layer).block() == 4;
            double apart = 0;
            double squares = 0;
            for (int y = 0; y < 8; y += pooled ? 2 : 1) {
                for (int x = 0; x < 8; x += pooled ? 2 : 1) {
                    for (int i = from; i < from + sizes[layer]; i++) {
                        double target = 0;
                        for (int part = 0; part < (pooled ? 4 : 1); part++) {
                            target += found[best[(y + part / 2) * 8 + x + part % 2]][i] / (pooled ? 4 : 1);
                        }
                        apart += Math.pow(painted[y * 8 + x][i] - target, 2);
                        squares += target * target;
                    }
                }
            }
            loss += 3 * apart / squares / sizes.length;
        }
        return loss;
    }

    private static double[][] centred(double[][] rows, int[] sizes, double[] scales) {
        double[][] scaled = new double[rows.length][rows[0].length];
        for (int row = 0; row < rows.length; row++) {
            int at = 0;
            for (int layer = 0; layer < sizes.length; layer++) {
                for (int i = 0; i < sizes[layer]; i++, at++) {
                    scaled[row][at] = rows[row][at] * scales[layer];
                }
            }
        }
        for (int i = 0; i < rows[0].length; i++) {
            double mean = 0;
            for (double[] row : scaled) {
                mean += row[i] / rows.length;
            }
            for (double[] row : scaled) {
                row[i] -= mean;
            }
        }
        return scaled;
    }

    private static int[] nearest(double[][] queries, double[][] keys) {
        int[] best = new int[queries.length];
        for (int query = 0; query < queries.length; query++) {
            double most = Double.NEGATIVE_INFINITY;
            for (int key = 0; key < keys.length; key++) {
                double cosine = dot(queries[query], keys[key]) / Math.sqrt(dot(keys[key], keys[key]));
                if (cosine > most) {
                    most = cosine;
                    best[query] = key;
                }
            }
        }
        return best;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** A row for each place of a quarter of the sides, all layers side by side, conv4's bilinear between its places or those of the place that it is in. */
    private static double[][] columns(Picture picture, boolean between) {
        return SharedTorch.get().call(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager();
                    Vgg19 vgg = new Vgg19(manager, NETWORK, SETTINGS.pooling(), SETTINGS.padding())) {
                Map<VggLayer, NDArray> features = vgg.features(padded(manager, picture), Set.copyOf(LAYERS));
                int height = picture.height() / 4;
                int width = picture.width() / 4;
                double[][] columns = new double[height * width][];
                for (int place = 0; place < columns.length; place++) {
                    List<Double> column = new ArrayList<>();
                    for (VggLayer layer : LAYERS) {
                        int stride = 8 >> layer.block();
                        NDArray array = features.get(layer);
                        for (int channel = 0; channel < array.getShape().get(1); channel++) {
                            column.add(at(array, channel, place / width, place % width, stride, between));
                        }
                    }
                    columns[place] = column.stream().mapToDouble(Double::doubleValue).toArray();
                }
                return columns;
            }
        });
    }

    private static NDArray padded(NDManager manager, Picture picture) {
        return Tensors.of(manager, picture);
    }

    private static double at(NDArray array, int channel, int y, int x, int stride, boolean between) {
        if (stride == 1) {
            return array.getFloat(0, channel, y, x);
        }
        if (stride == 0 && !between) {
            return array.getFloat(0, channel, y / 2, x / 2);
        }
        if (stride == 0) {
            return between(array, channel, y, x);
        }
        int first = stride / 2 - 1;
        double sum = 0;
        for (int part = 0; part < 4; part++) {
            sum += array.getFloat(0, channel, y * stride + first + part / 2, x * stride + first + part % 2);
        }
        return sum / 4;
    }

    /** Bilinear at a quarter beside the middle of a place. */
    private static double between(NDArray array, int channel, int y, int x) {
        double sum = 0;
        for (int part = 0; part < 4; part++) {
            long row = y / 2 + (part / 2 == 0 ? 0 : y % 2 == 0 ? -1 : 1);
            long column = x / 2 + (part % 2 == 0 ? 0 : x % 2 == 0 ? -1 : 1);
            sum += (part / 2 == 0 ? 0.75 : 0.25) * (part % 2 == 0 ? 0.75 : 0.25) * array.getFloat(0, channel,
                    Math.max(0, Math.min(array.getShape().get(2) - 1, row)), Math.max(0, Math.min(array.getShape().get(3) - 1, column)));
        }
        return sum;
    }

    private static Picture turned(Picture picture) {
        float[] samples = new float[picture.width() * picture.height() * 3];
        for (int y = 0; y < picture.width(); y++) {
            for (int x = 0; x < picture.height(); x++) {
                for (int channel = 0; channel < 3; channel++) {
                    samples[(y * picture.height() + x) * 3 + channel] = picture.sample(picture.width() - 1 - y, x, channel);
                }
            }
        }
        return Picture.of(picture.height(), picture.width(), samples);
    }

    private static Picture random(int width, int height, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[width * height * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat();
        }
        return Picture.of(width, height, samples);
    }
}
