package impasto.image;

/**
 * A never falling curve that gives the values of one channel the spread of another's, by equal quantiles: value x goes
 * to the value of the target below which lies the same share as lies below x. Its slope is bounded, lest nearly flat
 * paint break into patches and edges get bright fringes; the curve is then moved to keep the target's mean.
 */
final class TransferCurve {

    /** What a difference between values grows at most by. */
    static final double MOST_STRETCH = 3;

    private final double least;
    private final double binsPerUnit;
    private final float[] values;

    private TransferCurve(Histogram from, float[] values) {
        this.least = from.least();
        this.binsPerUnit = from.bins() / (from.most() - from.least());
        this.values = values;
    }

    /** The curve between two channels with the given spreads. */
    static TransferCurve between(Histogram from, Histogram to) {
        int edges = from.bins() + 1;
        double[] exact = new double[edges];
        for (int i = 0; i < edges; i++) {
            exact[i] = to.quantile(from.below()[i]);
        }
        double[] bounded = new double[edges];
        double mostRise = MOST_STRETCH * (from.most() - from.least()) / from.bins();
        bounded[0] = exact[0];
        for (int i = 1; i < edges; i++) {
            bounded[i] = bounded[i - 1] + Math.min(mostRise, exact[i] - exact[i - 1]);
        }
        double shift = to.mean() - from.meanOf(bounded);
        float[] values = new float[edges];
        for (int i = 0; i < edges; i++) {
            values[i] = (float) Math.min(to.most(), Math.max(to.least(), bounded[i] + shift));
        }
        return new TransferCurve(from, values);
    }

    /** @param value within the spread that the curve was made for */
    float at(float value) {
        double place = Math.max(0, (value - least) * binsPerUnit);
        int bin = Math.min(values.length - 2, (int) place);
        double within = Math.min(1, place - bin);
        return (float) (values[bin] + within * (values[bin + 1] - values[bin]));
    }
}
