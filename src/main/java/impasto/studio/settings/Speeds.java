package impasto.studio.settings;

import impasto.engine.Estimate;
import impasto.image.Sides;
import impasto.run.Iterate;
import impasto.session.Preferences;
import impasto.settings.LayerWeights;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** How fast this machine is with a network and a way of painting; remembered from one time to the next. */
final class Speeds {

    private static final String NAME = "speed ";
    /** A smaller picture says little about a larger one, which every estimate is about. */
    private static final int LEAST_SIDE = 192;
    private static final int LEAST_ITERATIONS = 3;

    private final Preferences preferences;
    private final Map<String, Double> last = new HashMap<>();
    private final Set<String> fresh = new HashSet<>();

    Speeds(Preferences preferences) {
        this.preferences = preferences;
    }

    /**
     * The seconds of an iteration for each million pixels that were measured with these settings, or else last this time with
     * the same network, whatever the other settings.
     */
    OptionalDouble known(Setup setup) {
        OptionalDouble known = preferences.number(key(setup));
        Double like = last.get(setup.network());
        return known.isPresent() && known.getAsDouble() > 0 ? known
                : like == null ? OptionalDouble.empty() : OptionalDouble.of(like);
    }

    /** Whether it was measured this time: an old one may be from a busy hour. */
    boolean isFresh(Setup setup) {
        return fresh.contains(key(setup));
    }

    void put(Setup setup, double secondsPerMegapixel) {
        preferences.put(key(setup), secondsPerMegapixel);
        last.put(setup.network(), secondsPerMegapixel);
        fresh.add(key(setup));
    }

    /**
     * Learns from what was painted.
     *
     * @param iterates the last of them
     * @param painting which was computed as a whole
     */
    void learn(Setup setup, List<Iterate> iterates, Sides painting) {
        int longestSide = painting.longest();
        // The first at a scale computes its targets too.
        List<Iterate> full = iterates.stream().filter(iterate -> iterate.scale() == longestSide).skip(1).toList();
        if (longestSide >= LEAST_SIDE && full.size() >= LEAST_ITERATIONS) {
            double seconds = full.stream().mapToDouble(Iterate::seconds).average().orElseThrow();
            put(setup, Estimate.secondsPerMegapixel(seconds, setup.transfer(), painting));
        }
    }

    private static String key(Setup setup) {
        return NAME + Catalogue.SPEED.stream().map(setting -> setting.in(setup))
                .map(value -> value instanceof LayerWeights layers ? layers.active().toString().replace(" ", "") : value.toString())
                .collect(Collectors.joining(" "));
    }
}
