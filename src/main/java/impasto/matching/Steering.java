package impasto.matching;

/**
 * Which of several styles each place follows, so that each style has its share of the places: a bonus for each style, found step by
 * step, is added to the cosines of its best key, and the largest sum wins.
 */
final class Steering {

    private static final int STEPS = 60;
    private static final double FIRST_STEP = 0.5;
    private static final double LAST_STEP = 0.002;

    private Steering() {}

    /**
     * The style of each place.
     *
     * @param cosines of the best key, by style and place
     * @param shares of the styles, summing to 1; a style with none is followed nowhere
     */
    static int[] styles(float[][] cosines, double[] shares) {
        double[] bonus = new double[shares.length];
        for (int style = 0; style < shares.length; style++) {
            bonus[style] = shares[style] > 0 ? 0 : Double.NEGATIVE_INFINITY;
        }
        int[] chosen = chosen(cosines, bonus);
        for (int step = 0; step < STEPS; step++) {
            int[] counts = new int[shares.length];
            for (int style : chosen) {
                counts[style]++;
            }
            double size = FIRST_STEP * Math.pow(LAST_STEP / FIRST_STEP, (double) step / STEPS);
            for (int style = 0; style < shares.length; style++) {
                bonus[style] += size * (shares[style] - (double) counts[style] / chosen.length);
            }
            chosen = chosen(cosines, bonus);
        }
        return chosen;
    }

    private static int[] chosen(float[][] cosines, double[] bonus) {
        int[] chosen = new int[cosines[0].length];
        for (int place = 0; place < chosen.length; place++) {
            for (int style = 1; style < bonus.length; style++) {
                int best = chosen[place];
                if (cosines[style][place] + bonus[style] > cosines[best][place] + bonus[best]) {
                    chosen[place] = style;
                }
            }
        }
        return chosen;
    }
}
