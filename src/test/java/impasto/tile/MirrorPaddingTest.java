package impasto.tile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import impasto.Reference;
import impasto.image.Picture;
import impasto.loss.Evaluated;
import impasto.network.InputConvention;
import impasto.settings.LayerWeights;
import impasto.settings.Preset;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.torch.SharedTorch;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The network sees the whole of a painting whose sides pooling does not halve evenly. */
class MirrorPaddingTest {

    @ParameterizedTest
    @CsvSource({"133, 200, 144, 208", "17, 31, 32, 32", "1, 5, 16, 16", "2, 16, 16, 16", "48, 65, 48, 80"})
    void goesOnAsItsMirrorImage(int height, int width, int moreHeight, int moreWidth) {
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                NDArray picture = manager.create(random(height * width * 3)).reshape(1, height, width, 3);
                NDArray padded = MirrorPadding.padded(picture);
                assertEquals(new Shape(1, moreHeight, moreWidth, 3), padded.getShape());
                assertEquals(picture, padded.get(":, :" + height + ", :" + width));
                if (height > 1 && moreHeight > height) {
                    assertEquals(picture.getFloat(0, height - 2, 0, 1), padded.getFloat(0, height, 0, 1));
                }
                // The adjoint: the product with a gradient is the same on both sides.
                NDArray gradient = manager.create(random(moreHeight * moreWidth * 3)).reshape(padded.getShape());
                double there = padded.mul(gradient).sum().getFloat();
                NDArray folded = MirrorPadding.folded(gradient, picture.getShape());
                assertEquals(picture.getShape(), folded.getShape());
                assertEquals(there, picture.mul(folded).sum().getFloat(), 1e-4 * there);
            }
        });
    }

    @Test
    void whatIsEvenAlreadyIsLeftAsItIs() {
        SharedTorch.get().run(() -> {
            try (NDManager manager = SharedTorch.get().manager().newSubManager()) {
                NDArray picture = manager.zeros(new Shape(1, 48, 64, 3));
                assertSame(picture, MirrorPadding.padded(picture));
                assertSame(picture, MirrorPadding.folded(picture, picture.getShape()));
            }
        });
    }

    /** Pooling leaves columns and rows of such pictures out, of which deep layers would see only what is near. */
    @ParameterizedTest
    @CsvSource({"79, 63", "95, 47", "72, 56", "69, 85"})
    void deepLayersMoveTheLastRowsAndColumnsAsMuchAsTheRest(int width, int height) {
        LayerWeights deepest = LayerWeights.equal(VggLayer.CONV5_1);
        Weights weights = new Weights(0, 1, 0, 0, 0, 0, deepest, deepest, List.of());
        Picture content = Picture.of(width, height, random(width * height * 3));
        Evaluated found = Evaluated.of(Reference.network(InputConvention.CAFFE),
                Preset.TEXTURE.settings().withWeights(weights), content, Reference.style(), Evaluated.levels(content));
        double inside = power(found.gradient(), width, 16, width - 16, 16, height - 16);
        double right = power(found.gradient(), width, width - 8, width, 16, height - 16) / inside;
        double bottom = power(found.gradient(), width, 16, width - 16, height - 8, height) / inside;
        assertTrue(right > 0.5 && right < 2 && bottom > 0.5 && bottom < 2, right + " at the right, " + bottom + " at the bottom");
    }

    private static double power(float[] gradient, int width, int left, int right, int top, int bottom) {
        double sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += Math.pow(gradient[(y * width + x) * 3], 2);
            }
        }
        return Math.sqrt(sum / (right - left) / (bottom - top));
    }

    private static float[] random(int count) {
        Random random = new Random(count);
        float[] samples = new float[count];
        for (int i = 0; i < count; i++) {
            samples[i] = random.nextFloat();
        }
        return samples;
    }
}
