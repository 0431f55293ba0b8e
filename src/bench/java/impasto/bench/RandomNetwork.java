package impasto.bench;

import impasto.network.InputConvention;
import impasto.network.VggWeights;
import impasto.network.VggWeights.Convolution;
import impasto.settings.VggLayer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * VGG-19 of full width with random weights, which sees what the one trained on ImageNet by its authors sees: for time and
 * memory as good as that.
 */
public final class RandomNetwork {

    private RandomNetwork() {}

    /** The same for every call, down to conv5_2; kernels are normal with variance {@code 2 ÷ 9 inputs} (He et al., ICCV 2015). */
    public static VggWeights make() {
        Random random = new Random(19);
        Map<VggLayer, Convolution> layers = new EnumMap<>(VggLayer.class);
        int inputs = 3;
        for (VggLayer layer : VggLayer.values()) {
            if (layer.compareTo(VggLayer.CONV5_2) > 0) {
                break;
            }
            int outputs = Math.min(512, 32 << layer.block());
            float[] kernel = new float[outputs * inputs * Convolution.SIDE * Convolution.SIDE];
            double deviation = Math.sqrt(2.0 / (Convolution.SIDE * Convolution.SIDE * inputs));
            for (int i = 0; i < kernel.length; i++) {
                kernel[i] = (float) (deviation * random.nextGaussian());
            }
            layers.put(layer, new Convolution(outputs, inputs, kernel, new float[outputs]));
            inputs = outputs;
        }
        return new VggWeights("random", InputConvention.CAFFE, layers);
    }
}
