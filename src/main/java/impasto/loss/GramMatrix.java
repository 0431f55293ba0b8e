package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import impasto.settings.LossDefinition;
import impasto.torch.Scaled;
import impasto.vgg.FeatureGradient;
import impasto.vgg.Features;

/**
 * The Gram matrix of features, {@code N × N}, as a mean over places (Gatys, Ecker and Bethge, CVPR 2016, equation 3): which
 * features are there together.
 */
final class GramMatrix implements StyleStatistic {

    @Override
    public long side(long channels) {
        return channels;
    }

    /** {@code FᵀF ÷ M} with M the places of the whole layer, or what a tile adds to it. */
    @Override
    public NDArray contribution(Features features, long places) {
        return Scaled.by(features.gram(), 1.0 / places);
    }

    /** {@code Fᵀ diag(m) F}, the guided Gram matrix of a region (Gatys et al., CVPR 2017, equation 5), or what a tile adds. */
    @Override
    public NDArray contribution(Features features, NDArray mask) {
        return features.gram(mask);
    }

    /** Adds {@code F (S + Sᵀ) ÷ M}. @param inMatrix S */
    @Override
    public void backward(FeatureGradient gradient, Features features, NDArray inMatrix, long places) {
        gradient.addProduct(features, Scaled.by(inMatrix.add(inMatrix.transpose()), 1.0 / places));
    }

    /** Adds {@code diag(m) F (S + Sᵀ)}. @param inMatrix S */
    @Override
    public void backward(FeatureGradient gradient, Features features, NDArray inMatrix, NDArray mask) {
        NDArray none = mask.getManager().zeros(new Shape(1, inMatrix.getShape().get(0)));
        gradient.addProduct(features, inMatrix.add(inMatrix.transpose()), none, mask);
    }

    @Override
    public Target target(NDArray matrix) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return new Wanted(matrix, matrix.square().sum().getFloat());
        }
    }

    /** @param squares the sum of its squares */
    private record Wanted(NDArray matrix, double squares) implements Target {

        @Override
        public NDArray distance(NDArray found) {
            return found.sub(matrix).square().sum();
        }

        @Override
        public double factor(LossDefinition definition) {
            return definition.styleFactor((int) matrix.getShape().get(0), squares);
        }
    }
}
