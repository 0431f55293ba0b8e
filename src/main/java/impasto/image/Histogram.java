package impasto.image;

/**
 * How the values of one channel are spread: the share of values below each edge of bins of equal width, the values of a
 * bin taken as evenly spread within it.
 *
 * @param least value
 * @param most value; larger than the least
 * @param below for each of the edges from least to most, the share from 0 to 1 of values below it
 */
record Histogram(double least, double most, double[] below) {

    private static final int BINS = 512;

    /** @param colours three channels of a pixel side by side, of at least one pixel */
    static Histogram of(float[] colours, int channel) {
        float least = colours[channel];
        float most = colours[channel];
        for (int i = channel; i < colours.length; i += Picture.CHANNELS) {
            least = Math.min(least, colours[i]);
            most = Math.max(most, colours[i]);
        }
        // A flat channel gets some width, so that its values have a place within.
        double margin = Math.max(0, 1e-4 - (most - least));
        return new Histogram(least - margin, most + margin, sums(colours, channel, least - margin, most + margin));
    }

    int bins() {
        return below.length - 1;
    }

    double edge(int index) {
        return least + (most - least) * index / bins();
    }

    /** The value that a share of all values lies below. */
    double quantile(double share) {
        int low = 0;
        int high = bins();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (below[middle] <= share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double width = below[high] - below[low];
        double within = width > 0 ? Math.min(1, Math.max(0, (share - below[low]) / width)) : 0.5;
        return edge(low) + within * (edge(high) - edge(low));
    }

    double mean() {
        double[] edges = new double[below.length];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = edge(i);
        }
        return meanOf(edges);
    }

    /** The mean after a curve, straight between its values at the edges, has been laid over the values. */
    double meanOf(double[] curve) {
        double mean = 0;
        for (int i = 1; i < curve.length; i++) {
            mean += (below[i] - below[i - 1]) * (curve[i] + curve[i - 1]) / 2;
        }
        return mean;
    }

    private static double[] sums(float[] colours, int channel, double least, double most) {
        long[] counts = new long[BINS];
        double scale = BINS / (most - least);
        for (int i = channel; i < colours.length; i += Picture.CHANNELS) {
            counts[Math.min(BINS - 1, (int) ((colours[i] - least) * scale))]++;
        }
        double[] below = new double[BINS + 1];
        double total = colours.length / Picture.CHANNELS;
        long sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += counts[bin];
            below[bin + 1] = sum / total;
        }
        return below;
    }
}
