package impasto.loss;

import static org.junit.jupiter.api.Assertions.assertEquals;

import impasto.Reference;
import impasto.image.Picture;
import impasto.network.InputConvention;
import impasto.run.Losses;
import impasto.settings.LayerWeights;
import impasto.settings.Preset;
import impasto.settings.TermName;
import impasto.settings.TransferSettings;
import impasto.settings.TvNorm;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Total variation, calm colours and palette against figures worked out in double precision from their definitions. */
class PixelTermsTest {

    private static final Weights NONE = new Weights(0, 0, 0, 0, 0, 0, LayerWeights.equal(VggLayer.CONV1_1),
            LayerWeights.equal(VggLayer.CONV1_1), List.of());

    private static final Picture STEPS = Picture.of(3, 2, new float[] {
        0, 0, 0, .5f, 0, 0, 1, 0, 0,
        0, 0, .2f, .5f, 0, 0, 1, 0, 0
    });

    @Test
    void totalVariationIsTheMeanSquaredDifferenceOfNeighbours() {
        // Across: four steps of .5 in red, one of .2 in blue; down: one of .2 in blue; over 18 samples.
        assertEquals((4 * .25 + 2 * .04) / 18, losses(NONE.withTv(1), TvNorm.L2).of(TermName.TV), 1e-6);
    }

    @Test
    void totalVariationInL1IsTheirSmoothedSize() {
        double expected = (4 * (Math.hypot(.5, .01) - .01) + 2 * (Math.hypot(.2, .01) - .01)) / 18;
        assertEquals(expected, losses(NONE.withTv(1), TvNorm.L1).of(TermName.TV), 1e-6);
    }

    /** Of a picture of several bands, at whose seams nothing may be lost or counted twice. */
    @ParameterizedTest
    @EnumSource(names = {"TV", "CHROMA"})
    void bandsMakeUpTheWholePicture(TermName term) {
        int width = 600;
        int height = 300;
        Random random = new Random(3);
        float[] samples = new float[3 * width * height];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = random.nextFloat();
        }
        Picture picture = Picture.of(width, height, samples);
        boolean colour = term == TermName.CHROMA;
        Weights weights = colour ? NONE.withChroma(1) : NONE.withTv(1);
        Evaluated found = Evaluated.of(Reference.network(InputConvention.CAFFE),
                Preset.TEXTURE.settings().withTvNorm(TvNorm.L2).withWeights(weights), picture, picture, Evaluated.levels(picture));
        double across = colour ? 3.0 * height * (width - 1) : samples.length;
        double down = colour ? 3.0 * (height - 1) * width : samples.length;
        double[] shown = colour ? withoutBrightness(samples) : toDouble(samples);
        double[] gradient = new double[samples.length];
        double value = 0;
        for (int i = 0; i < shown.length; i++) {
            int x = i / 3 % width;
            int y = i / 3 / width;
            value += x + 1 < width ? difference(shown, gradient, i, i + 3, across) : 0;
            value += y + 1 < height ? difference(shown, gradient, i, i + 3 * width, down) : 0;
        }
        gradient = colour ? withoutBrightness(gradient) : gradient;
        assertEquals(value, found.losses().of(term), 1e-5 * value);
        double most = Arrays.stream(gradient).map(Math::abs).max().orElseThrow() / 255;
        for (int i = 0; i < gradient.length; i++) {
            assertEquals(gradient[i] / 255, found.gradient()[i], 1e-4 * most);
        }
    }

    private static double difference(double[] values, double[] gradient, int from, int to, double count) {
        double apart = values[to] - values[from];
        gradient[to] += 2 * apart / count;
        gradient[from] -= 2 * apart / count;
        return apart * apart / count;
    }

    private static double[] toDouble(float[] samples) {
        double[] values = new double[samples.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = samples[i];
        }
        return values;
    }

    private static double[] withoutBrightness(float[] samples) {
        return withoutBrightness(toDouble(samples));
    }

    private static double[] withoutBrightness(double[] values) {
        double[] apart = values.clone();
        for (int i = 0; i < values.length; i++) {
            int pixel = i / 3 * 3;
            apart[i] -= (values[pixel] + values[pixel + 1] + values[pixel + 2]) / 3;
        }
        return apart;
    }

    private static Losses losses(Weights weights, TvNorm norm) {
        return losses(Preset.TEXTURE.settings().withTvNorm(norm).withWeights(weights), STEPS, STEPS);
    }

    @Test
    void paletteIsTheDistanceOfMeansAndCovariancesOnAPyramid() {
        Picture content = Reference.content();
        Picture style = Reference.style();
        double expected = 0;
        double[][][] found = pixels(content);
        double[][][] target = pixels(style);
        for (int level = 0; level < 4; level++) {
            expected += distance(found, target);
            found = halved(found);
            target = halved(target);
        }
        TransferSettings settings = Preset.TEXTURE.settings().withWeights(NONE.withPalette(1));
        assertEquals(expected, losses(settings, content, style).of(TermName.PALETTE), 1e-4 * expected);
    }

    private static Losses losses(TransferSettings settings, Picture content, Picture style) {
        return Evaluated.of(Reference.network(InputConvention.CAFFE), settings, content, style, Evaluated.levels(content))
                .losses();
    }

    private static double distance(double[][][] found, double[][][] target) {
        double sum = 0;
        double spread = 0;
        for (int a = 0; a < 3; a++) {
            sum += Math.pow(mean(found, a) - mean(target, a), 2);
            spread += covariance(target, a, a);
        }
        double covariances = 0;
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                covariances += Math.pow(covariance(found, a, b) - covariance(target, a, b), 2);
            }
        }
        return sum + covariances / spread;
    }

    private static double mean(double[][][] pixels, int channel) {
        double sum = 0;
        for (double[][] row : pixels) {
            for (double[] pixel : row) {
                sum += pixel[channel];
            }
        }
        return sum / (pixels.length * pixels[0].length);
    }

    private static double covariance(double[][][] pixels, int a, int b) {
        double meanA = mean(pixels, a);
        double meanB = mean(pixels, b);
        double sum = 0;
        for (double[][] row : pixels) {
            for (double[] pixel : row) {
                sum += (pixel[a] - meanA) * (pixel[b] - meanB);
            }
        }
        return sum / (pixels.length * pixels[0].length);
    }

    private static double[][][] pixels(Picture picture) {
        double[][][] pixels = new double[picture.height()][picture.width()][3];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                for (int c = 0; c < 3; c++) {
                    pixels[y][x][c] = picture.sample(x, y, c);
                }
            }
        }
        return pixels;
    }

    private static double[][][] halved(double[][][] pixels) {
        double[][][] halved = new double[pixels.length / 2][pixels[0].length / 2][3];
        for (int y = 0; y < halved.length; y++) {
            for (int x = 0; x < halved[0].length; x++) {
                for (int c = 0; c < 3; c++) {
                    halved[y][x][c] = (pixels[2 * y][2 * x][c] + pixels[2 * y][2 * x + 1][c]
                            + pixels[2 * y + 1][2 * x][c] + pixels[2 * y + 1][2 * x + 1][c]) / 4;
                }
            }
        }
        return halved;
    }
}
