package impasto.vgg;

import java.util.List;

/**
 * How a network was trained to see its input: {@code input = (level − mean) ÷ deviation} per channel, with levels from
 * 0 to 255. Means and deviations are in red, green, blue order for both.
 */
public enum InputConvention {
    /** Blue, green, red; 0 to 255 less the mean of ImageNet: the weights of the authors and of Keras. */
    CAFFE(true, List.of(123.68f, 116.779f, 103.939f), List.of(1f, 1f, 1f)),
    /** Red, green, blue; 0 to 1, less the mean, over the deviation: the weights of torchvision. */
    TORCHVISION(false, List.of(255 * .485f, 255 * .456f, 255 * .406f), List.of(255 * .229f, 255 * .224f, 255 * .225f));

    private final boolean blueFirst;
    private final List<Float> mean;
    private final List<Float> deviation;

    InputConvention(boolean blueFirst, List<Float> mean, List<Float> deviation) {
        this.blueFirst = blueFirst;
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Whether the network's first input channel is blue. */
    public boolean blueFirst() {
        return blueFirst;
    }

    /** What is taken from the levels of red, green and blue. */
    public List<Float> mean() {
        return mean;
    }

    /** What the differences of red, green and blue are divided by. */
    public List<Float> deviation() {
        return deviation;
    }
}
