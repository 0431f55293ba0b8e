package impasto.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sizes that a painting goes through, from coarse to fine: each begins with the enlarged picture of the one before.
 *
 * @param auto whether the sides are chosen for the size of the painting
 * @param sides longest sides in pixels before the last, which is the painting's; for when they are not chosen
 * @param iterations of each scale, the last repeated for further ones; empty to share out the whole run's
 */
public record Scales(boolean auto, List<Integer> sides, List<Integer> iterations) {

    /** Chosen for the size. */
    public static final Scales AUTO = new Scales(true, List.of(), List.of());
    /** The painting's size alone. */
    public static final Scales NONE = new Scales(false, List.of(), List.of());

    private static final double FIRST = 128;
    private static final double FACTOR = Math.sqrt(2);
    /** How much the last scale must be larger than the one before it. */
    private static final double LEAST_FACTOR = 1.2;
    /** How much of the iterations of a scale the next one has, from the second on. */
    private static final double FEWER = 0.85;
    /** Of the second scale's: the first, which starts from no painting, settles soon and is to be seen soon. */
    private static final double OF_FIRST = 0.2;

    /** @throws SettingsException when a side is below 1, sides do not grow, or a number of iterations is below 1 */
    public Scales {
        sides = List.copyOf(sides);
        iterations = List.copyOf(iterations);
        for (int i = 0; i < sides.size(); i++) {
            Checks.atLeast(Said.of("settings.name.scale"), sides.get(i), 1);
            if (i > 0 && sides.get(i) <= sides.get(i - 1)) {
                throw new SettingsException(Said.of("settings.scales-order", sides.get(i), sides.get(i - 1)));
            }
        }
        iterations.forEach(number -> Checks.atLeast(Said.of("settings.name.scale-iterations"), number, 1));
    }

    /** Through these sides, given in any order; chosen when there are none. */
    public static Scales through(List<Integer> sides) {
        return sides.isEmpty() ? AUTO : new Scales(false, sides.stream().sorted().distinct().toList(), List.of());
    }

    /**
     * Reads {@code auto}, {@code none} or {@code 128,256}.
     *
     * @throws SettingsException when that cannot be
     */
    public static Scales parse(String text) {
        if (text.equalsIgnoreCase("auto")) {
            return AUTO;
        }
        if (text.equalsIgnoreCase("none")) {
            return NONE;
        }
        try {
            return new Scales(false, Arrays.stream(text.split(",", -1)).map(String::strip).map(Integer::valueOf).toList(),
                    List.of());
        } catch (NumberFormatException wrong) {
            throw new SettingsException(Said.of("settings.no-scales", text));
        }
    }

    /** What {@link #parse} reads, which knows no iterations. */
    @Override
    public String toString() {
        return auto ? "auto" : sides.isEmpty() ? "none" : sides.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The same scales with as many iterations at each as given, the last number repeated. */
    public Scales withIterations(List<Integer> iterations) {
        return Records.with(this, "iterations", iterations);
    }

    /**
     * The stages of a run, coarse to fine.
     *
     * @param size the longest side of the painting
     * @param least the longest side that a scale before the last needs at least
     * @param total iterations of the whole run, unless these scales have their own
     */
    public List<PlannedStage> plan(int size, int least, int total) {
        List<Integer> all = new ArrayList<>(auto ? chosen(size) : sides);
        all.removeIf(side -> side < least || side >= size);
        all.add(size);
        List<PlannedStage> plan = new ArrayList<>();
        double shares = IntStream.range(0, all.size()).mapToDouble(Scales::share).sum();
        int given = 0;
        double share = 0;
        for (int i = 0; i < all.size(); i++) {
            share += share(i) / shares;
            int until = i == all.size() - 1 ? total : (int) Math.round(total * share);
            int own = iterations.isEmpty() ? until - given : iterations.get(Math.min(i, iterations.size() - 1));
            given = until;
            plan.add(PlannedStage.ofScale(all.get(i), own, i == 0));
        }
        return plan;
    }

    private static double share(int scale) {
        return scale == 0 ? OF_FIRST : Math.pow(FEWER, scale - 1);
    }

    /**
     * Sides from {@value #FIRST} up, so that a small painting goes through the same ones as a large one and comes to look
     * like it.
     */
    private static List<Integer> chosen(int size) {
        List<Integer> sides = new ArrayList<>();
        for (double side = FIRST; side * LEAST_FACTOR <= size; side *= FACTOR) {
            sides.add((int) Math.round(side));
        }
        return sides;
    }
}
