package impasto.cli;

import impasto.settings.TransferSettings;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Options that were given and cannot act beside the others. */
final class IdleOptions {

    private final Predicate<String> given;
    private final List<String> found = new ArrayList<>();

    private IdleOptions(Predicate<String> given) {
        this.given = given;
    }

    /**
     * A sentence when snapshots are asked for at iterations that never come.
     *
     * @param at the iterations of {@code --snapshot-at}
     * @param every of {@code --snapshot-every}; 0 for none
     * @param iterations of the whole run
     */
    static List<String> late(Collection<Integer> at, int every, int iterations) {
        List<String> found = new ArrayList<>();
        String why = iterations == 1 ? ", but there is only 1 iteration" : ", but there are only " + iterations + " iterations";
        List<Integer> late = at.stream().filter(iteration -> iteration > iterations).distinct().sorted().toList();
        if (!late.isEmpty()) {
            found.add("--snapshot-at asks for a picture at "
                    + late.stream().map(String::valueOf).collect(Collectors.joining(", ")) + why);
        }
        if (every > iterations) {
            found.add("--snapshot-every asks for a picture every " + every + why);
        }
        return found;
    }

    /**
     * A sentence for each reason that some have.
     *
     * @param settings that they came to
     * @param given whether an option is on the command line
     * @param out where the painting goes
     */
    static List<String> of(TransferSettings settings, Predicate<String> given, Path out) {
        IdleOptions idle = new IdleOptions(given);
        for (Setting<?> setting : Catalogue.OPTIONS) {
            setting.effective().filter(effective -> !effective.test(settings)).ifPresent(idleNow ->
                    idle.when(true, setting.optionIdle(), setting.option().orElseThrow().name()));
        }
        idle.when(!given.test("--snapshot-every") && !given.test("--snapshot-at"), "no snapshots are asked for", "--snapshot-dir");
        idle.when(!out.toString().toLowerCase(Locale.ROOT).matches(".*\\.jpe?g"), "it is for JPEG", "--quality");
        List<Double> blend = settings.weights().blend();
        if (blend.size() == 1 && blend.get(0) > 0 && blend.get(0) != 1) {
            idle.found.add("the weight of the only style does nothing: use --beta");
        }
        return idle.found;
    }

    private void when(boolean idle, String why, String option) {
        if (idle && given.test(option)) {
            found.add(option + " does nothing: " + why);
        }
    }
}
