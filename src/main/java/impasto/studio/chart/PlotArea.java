package impasto.studio.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where iterations and losses lie in the plot, in its units.
 *
 * @param left the left edge
 * @param top the top edge
 * @param width above 0
 * @param height above 0
 * @param first the iteration at the left edge
 * @param last the iteration at the right edge, above the first
 * @param scale the axis of the losses
 */
record PlotArea(double left, double top, double width, double height, int first, int last, LogScale scale) {

    double x(double iteration) {
        return left + (iteration - first) / (last - first) * width;
    }

    double y(double loss) {
        return top + (1 - scale.place(loss)) * height;
    }

    double iteration(double x) {
        return first + (x - left) / width * (last - first);
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    /** Round iterations to label, no closer to each other than some units. */
    List<Integer> iterationTicks(double apart) {
        int step = 1;
        for (int i = 0; step * width / (last - first) < apart; i++) {
            step = (int) (new int[] {2, 5, 10}[i % 3] * Math.pow(10, i / 3));
        }
        List<Integer> ticks = new ArrayList<>();
        for (int tick = (first + step - 1) / step * step; tick <= last; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
