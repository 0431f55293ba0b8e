package impasto.studio.model;

import impasto.session.Memory;
import impasto.settings.Catalogue;
import impasto.settings.LayerWeights;
import impasto.settings.Setup;
import impasto.transfer.Iterate;
import impasto.tuning.Speed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** How fast this machine is with a network and a way of painting; remembered from one time to the next. */
final class Speeds {

    private static final String NAME = "speed ";
    /** A smaller picture says little about a larger one, which every estimate is about. */
    private static final int LEAST_SIDE = 192;
    private static final int LEAST_ITERATIONS = 3;

    private final Memory memory;
    private final Map<String, Speed> last = new HashMap<>();
    private final Set<String> fresh = new HashSet<>();

    Speeds(Memory memory) {
        this.memory = memory;
    }

    /** The speed that was measured with these settings. */
    Optional<Speed> of(Setup setup) {
        OptionalDouble known = memory.number(key(setup));
        return known.isPresent() && known.getAsDouble() > 0 ? Optional.of(new Speed(known.getAsDouble())) : Optional.empty();
    }

    /** Whether it was measured this time: an old one may be from a busy hour. */
    boolean isFresh(Setup setup) {
        return fresh.contains(key(setup));
    }

    /** The last speed that was measured with the same network this time, whatever the other settings. */
    Optional<Speed> like(Setup setup) {
        return Optional.ofNullable(last.get(setup.network()));
    }

    void put(Setup setup, Speed speed) {
        memory.put(key(setup), speed.secondsPerMegapixel());
        last.put(setup.network(), speed);
        fresh.add(key(setup));
    }

    /**
     * Learns from what was painted.
     *
     * @param iterates the last of them
     * @param width of the painting, which was computed as a whole
     * @param height of it
     */
    void learn(Setup setup, List<Iterate> iterates, int width, int height) {
        int longestSide = Math.max(width, height);
        // The first at a scale computes its targets too.
        List<Iterate> full = iterates.stream().filter(iterate -> iterate.scale() == longestSide).skip(1).toList();
        if (longestSide >= LEAST_SIDE && full.size() >= LEAST_ITERATIONS) {
            double seconds = full.stream().mapToDouble(Iterate::seconds).average().orElseThrow();
            put(setup, Speed.ofIteration(seconds, setup.transfer(), width, height));
        }
    }

    private static String key(Setup setup) {
        return NAME + Catalogue.SPEED.stream().map(setting -> setting.in(setup))
                .map(value -> value instanceof LayerWeights layers ? layers.active().toString().replace(" ", "") : value.toString())
                .collect(Collectors.joining(" "));
    }
}
