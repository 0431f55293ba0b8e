package impasto.image;

/**
 * What each place along the new side of a resized picture takes from the old side: Lanczos-3, widened by the shrink
 * factor so that nothing finer than the new pixels survives, and summing to 1 even where the picture ends.
 *
 * @param first for each new place, the first old place it draws on; never falling from one place to the next
 * @param weights for each new place, the weights of the old places from {@code first} on
 */
record AxisWeights(int[] first, float[][] weights) {

    private static final double LOBES = 3;

    static AxisWeights of(int oldSide, int newSide) {
        int[] first = new int[newSide];
        float[][] weights = new float[newSide][];
        double step = (double) oldSide / newSide;
        double stretch = Math.max(1, step);
        for (int i = 0; i < newSide; i++) {
            double centre = (i + 0.5) * step - 0.5;
            int from = Math.max(0, (int) Math.ceil(centre - LOBES * stretch));
            int to = Math.min(oldSide - 1, (int) Math.floor(centre + LOBES * stretch));
            first[i] = from;
            weights[i] = normalised(from, to, centre, stretch);
        }
        return new AxisWeights(first, weights);
    }

    private static float[] normalised(int from, int to, double centre, double stretch) {
        double[] raw = new double[to - from + 1];
        double sum = 0;
        for (int k = 0; k < raw.length; k++) {
            raw[k] = lanczos((from + k - centre) / stretch);
            sum += raw[k];
        }
        float[] weights = new float[raw.length];
        for (int k = 0; k < raw.length; k++) {
            weights[k] = (float) (raw[k] / sum);
        }
        return weights;
    }

    private static double lanczos(double x) {
        if (Math.abs(x) < 1e-9) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double angle = Math.PI * x;
        return LOBES * Math.sin(angle) * Math.sin(angle / LOBES) / (angle * angle);
    }
}
