package impasto.studio.chart;

import impasto.run.Losses;
import impasto.settings.TermName;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/** The losses of a run, iteration by iteration, ready to be drawn. Not safe for use by several threads. */
public final class LossSeries {

    private static final int FIRST_CAPACITY = 256;

    private final Collection<LossCurve> always;
    private int[] iterations = new int[FIRST_CAPACITY];
    private final Map<LossCurve, double[]> values = new TreeMap<>();
    private final SortedSet<LossCurve> curves = new TreeSet<>();
    private int size;

    /** An empty series of total, content and style, and of what else comes. */
    public LossSeries() {
        this(List.of(LossCurve.TOTAL, LossCurve.of(TermName.CONTENT), LossCurve.of(TermName.STYLE)));
    }

    /** An empty series. @param always curves that are there before they have a value above 0 */
    LossSeries(Collection<LossCurve> always) {
        this.always = List.copyOf(always);
        clear();
    }

    /** Forgets everything. */
    public void clear() {
        size = 0;
        values.clear();
        curves.clear();
        curves.addAll(always);
    }

    /**
     * Adds an iteration. One that is there already is replaced, and all after it go: the run was taken up again from an
     * earlier moment.
     *
     * @param iteration its number, from 1
     */
    public void append(int iteration, Losses losses) {
        append(iteration, LossCurve.of(losses), curve -> curve.in(losses));
    }

    /** The same with what the curves are there. */
    void append(int iteration, Collection<LossCurve> known, ToDoubleFunction<LossCurve> value) {
        size = indexFrom(iteration);
        if (size == iterations.length) {
            iterations = Arrays.copyOf(iterations, 2 * size);
        }
        iterations[size] = iteration;
        values.forEach((curve, column) -> put(curve, column, value.applyAsDouble(curve)));
        for (LossCurve curve : known) {
            if (!values.containsKey(curve)) {
                put(curve, new double[iterations.length], value.applyAsDouble(curve));
            }
        }
        size++;
    }

    private void put(LossCurve curve, double[] column, double value) {
        double[] grown = column.length < iterations.length ? Arrays.copyOf(column, iterations.length) : column;
        grown[size] = value;
        if (grown != column || !values.containsKey(curve)) {
            values.put(curve, grown);
        }
        if (value > 0) {
            curves.add(curve);
        }
    }

    /** How many iterations there are. */
    public int size() {
        return size;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The number of the iteration at an index. */
    public int iteration(int index) {
        return iterations[index];
    }

    /** The number of the first iteration; 0 when there is none. */
    public int firstIteration() {
        return size == 0 ? 0 : iterations[0];
    }

    /** The number of the last iteration; 0 when there is none. */
    public int lastIteration() {
        return size == 0 ? 0 : iterations[size - 1];
    }

    /** What a curve is at an index; 0 for a curve that is not here. */
    public double value(LossCurve curve, int index) {
        double[] column = values.get(curve);
        return column == null ? 0 : column[index];
    }

    /** The least value of a curve that is above 0; positive infinity when none is. */
    double leastAboveZero(LossCurve curve) {
        double[] column = values.get(curve);
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; column != null && i < size; i++) {
            least = column[i] > 0 && column[i] < least ? column[i] : least;
        }
        return least;
    }

    /** The greatest value of a curve; 0 when there is none. */
    double greatest(LossCurve curve) {
        double[] column = values.get(curve);
        double greatest = 0;
        for (int i = 0; column != null && i < size; i++) {
            greatest = Math.max(greatest, column[i]);
        }
        return greatest;
    }

    /** Total, content and style, and every other curve that was ever above 0, in the order of a legend. */
    public SortedSet<LossCurve> curves() {
        return new TreeSet<>(curves);
    }

    /** How many curves there are. */
    int curveCount() {
        return curves.size();
    }

    /** The index of the iteration nearest to a number; −1 when the series is empty. */
    public int nearest(double iteration) {
        int after = indexFrom((int) Math.ceil(iteration));
        if (after == size) {
            return size - 1;
        }
        boolean before = after > 0 && iteration - iterations[after - 1] < iterations[after] - iteration;
        return before ? after - 1 : after;
    }

    /**
     * A curve with no more points than can be told apart: the least and the greatest value of every column, in the
     * order in which they came.
     *
     * @param columns how many columns, from the first iteration to the last
     * @return pairs of an iteration's number and a value
     */
    public double[] outline(LossCurve curve, int columns) {
        double[] column = values.get(curve);
        if (column == null || size == 0 || columns < 1) {
            return new double[0];
        }
        double[] outline = new double[4 * Math.min(columns, size)];
        double perIteration = columns / (1.0 + lastIteration() - firstIteration());
        int filled = 0;
        int from = 0;
        while (from < size) {
            int place = place(from, perIteration);
            int least = from;
            int greatest = from;
            int index = from + 1;
            while (index < size && place(index, perIteration) == place) {
                least = column[index] < column[least] ? index : least;
                greatest = column[index] > column[greatest] ? index : greatest;
                index++;
            }
            filled = point(outline, filled, column, Math.min(least, greatest));
            if (least != greatest) {
                filled = point(outline, filled, column, Math.max(least, greatest));
            }
            from = index;
        }
        return Arrays.copyOf(outline, filled);
    }

    private int place(int index, double perIteration) {
        return (int) ((iterations[index] - firstIteration()) * perIteration);
    }

    private int point(double[] outline, int at, double[] column, int index) {
        outline[at] = iterations[index];
        outline[at + 1] = column[index];
        return at + 2;
    }

    private int indexFrom(int iteration) {
        int found = Arrays.binarySearch(iterations, 0, size, iteration);
        return found >= 0 ? found : -found - 1;
    }
}
