package impasto.network;

/**
 * How a network was trained to see its input: {@code input = (level − mean) ÷ deviation} per channel, with levels from
 * 0 to 255. Means and deviations are in red, green, blue order for both.
 */
public enum InputConvention {
    /** Blue, green, red; 0 to 255 less the mean of ImageNet: the weights of the authors and of Keras. */
    CAFFE(true, new float[] {123.68f, 116.779f, 103.939f}, new float[] {1f, 1f, 1f}),
    /** Red, green, blue; 0 to 1, less the mean, over the deviation: the weights of torchvision. */
    TORCHVISION(false, new float[] {255 * .485f, 255 * .456f, 255 * .406f}, new float[] {255 * .229f, 255 * .224f, 255 * .225f});

    private final boolean blueFirst;
    private final float[] mean;
    private final float[] deviation;

    InputConvention(boolean blueFirst, float[] mean, float[] deviation) {
        this.blueFirst = blueFirst;
        this.mean = mean;
        this.deviation = deviation;
    }

    /** Whether the network's first input channel is blue. */
    public boolean blueFirst() {
        return blueFirst;
    }

    /** What is taken from the levels of red, green and blue. */
    public float[] mean() {
        return mean.clone();
    }

    /** What the differences of red, green and blue are divided by. */
    public float[] deviation() {
        return deviation.clone();
    }
}
