package impasto.studio.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A logarithmic axis. Zero has no place on it, so anything below the least value lies at its bottom.
 *
 * @param least the value at the bottom, above 0
 * @param greatest the value at the top, above the least
 */
record LogScale(double least, double greatest) {

    /** No more decades than this below the greatest value: the first, tiny content losses would squeeze the rest. */
    private static final double MOST_DECADES = 6;

    private static final double[] STEPS = {1, 2, 5};

    LogScale {
        if (!(least > 0 && greatest > least)) {
            throw new IllegalArgumentException("no logarithmic axis from " + least + " to " + greatest);
        }
    }

    /** An axis that takes in values, ending at round ones; 0.1 to 1 when there are none above 0. */
    static LogScale around(double leastAboveZero, double greatest) {
        if (!(greatest > 0) || Double.isInfinite(greatest)) {
            return new LogScale(0.1, 1);
        }
        double least = Math.max(Math.min(leastAboveZero, greatest), greatest * Math.pow(10, -MOST_DECADES));
        double bottom = roundBelow(least);
        double top = roundAbove(greatest);
        return new LogScale(bottom, top > bottom ? top : roundAbove(bottom * 1.5));
    }

    /** Where a value lies: 0 at the bottom, 1 at the top, and never below 0. */
    double place(double value) {
        return value <= least ? 0 : Math.log(value / least) / Math.log(greatest / least);
    }

    /** The round values to label, at most so many: 1, 2 and 5 of each decade, or decades, or every few of them. */
    List<Double> ticks(int most) {
        List<Double> all = ticks(STEPS, 1);
        if (all.size() <= most) {
            return all;
        }
        int every = 1;
        List<Double> decades = ticks(new double[] {1}, every);
        while (decades.size() > Math.max(1, most)) {
            decades = ticks(new double[] {1}, ++every);
        }
        return decades;
    }

    private List<Double> ticks(double[] steps, int every) {
        List<Double> ticks = new ArrayList<>();
        int first = (int) Math.floor(Math.log10(least) + 1e-9);
        for (int exponent = first; power(exponent) <= greatest * (1 + 1e-9); exponent++) {
            for (double step : steps) {
                double value = step * power(exponent);
                boolean inside = value >= least * (1 - 1e-9) && value <= greatest * (1 + 1e-9);
                if (inside && Math.floorMod(exponent, every) == 0) {
                    ticks.add(value);
                }
            }
        }
        return ticks;
    }

    private static double roundBelow(double value) {
        double power = power((int) Math.floor(Math.log10(value)));
        double round = power;
        for (double step : STEPS) {
            round = step * power <= value * (1 + 1e-9) ? step * power : round;
        }
        return round;
    }

    private static double roundAbove(double value) {
        double power = power((int) Math.floor(Math.log10(value)));
        for (double step : STEPS) {
            if (step * power >= value * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    private static double power(int exponent) {
        return Math.pow(10, exponent);
    }
}
