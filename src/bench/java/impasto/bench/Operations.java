package impasto.bench;

import impasto.network.VggWeights;
import impasto.network.VggWeights.Convolution;
import impasto.run.Precision;
import impasto.settings.VggLayer;
import impasto.settings.Weights;
import impasto.torch.Backend;
import impasto.torch.Torch;
import impasto.vgg.ConvolutionSpeed;

/** The floating-point operations that an iteration takes however it is run, multiplications and additions counted apart. */
final class Operations {

    private static final double TAPS = Convolution.SIDE * Convolution.SIDE;
    private static final int LARGE_SIDE = 112;

    private Operations() {}

    /** What the machine can do at best: those a second of one large convolution, about a second's work. */
    static double peak(Torch torch, Precision precision) {
        Backend backend = precision == Precision.BFLOAT16 ? Backend.BFLOAT16 : Backend.DIRECT;
        return 2 * TAPS * ConvolutionSpeed.CHANNELS * ConvolutionSpeed.CHANNELS * LARGE_SIDE * LARGE_SIDE
                / ConvolutionSpeed.secondsOfConvolution(torch, backend, LARGE_SIDE);
    }

    /** Of the convolutions, there and back, and of the Gram matrices of the style's layers, there and back. */
    static double ofIteration(VggWeights network, Weights weights, int width, int height) {
        VggLayer deepest = VggLayer.CONV1_1;
        for (VggLayer layer : VggLayer.values()) {
            if (weights.style().share(layer) > 0 || weights.content().share(layer) > 0) {
                deepest = layer;
            }
        }
        double sum = 0;
        for (VggLayer layer : VggLayer.values()) {
            if (layer.compareTo(deepest) <= 0) {
                Convolution convolution = network.layers().get(layer);
                double places = (double) (width >> (layer.block() - 1)) * (height >> (layer.block() - 1));
                sum += 2 * 2 * TAPS * convolution.inputs() * convolution.outputs() * places;
                if (weights.style().share(layer) > 0) {
                    sum += 2 * 2 * (double) convolution.outputs() * convolution.outputs() * places;
                }
            }
        }
        return sum;
    }
}
