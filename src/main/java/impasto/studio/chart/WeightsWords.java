package impasto.studio.chart;

import impasto.settings.Setup;
import impasto.settings.Weights;
import impasto.settings.catalogue.Catalogue;
import java.util.Locale;
import java.util.stream.Collectors;

/** What changed between two sets of weights, in a few words. */
final class WeightsWords {

    private WeightsWords() {}

    static String change(Weights before, Weights after) {
        Setup then = with(before);
        Setup now = with(after);
        String changes = Catalogue.ALL.stream().filter(setting -> !setting.in(then).equals(setting.in(now)))
                .map(setting -> setting.mark() + (setting.in(then) instanceof Number old && setting.in(now) instanceof Number changed
                        ? " " + number(old.doubleValue()) + " → " + number(changed.doubleValue()) : ""))
                .distinct().collect(Collectors.joining(", "));
        return changes.isEmpty() ? "as before" : changes;
    }

    private static Setup with(Weights weights) {
        return Setup.standard().withTransfer(Setup.standard().transfer().withWeights(weights));
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }
}
