package impasto.studio.chart;

import impasto.settings.Setup;
import impasto.settings.Weights;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Words;
import impasto.words.Numbers;
import java.util.Locale;
import java.util.stream.Collectors;

/** What changed between two sets of weights, in a few words. */
final class WeightsWords {

    private WeightsWords() {}

    static String change(Weights before, Weights after) {
        Setup then = with(before);
        Setup now = with(after);
        String changes = Catalogue.ALL.stream().filter(setting -> !setting.in(then).equals(setting.in(now)))
                .map(setting -> setting.in(then) instanceof Number old && setting.in(now) instanceof Number changed
                        ? Words.of("chart.change", setting.mark(), number(old.doubleValue()), number(changed.doubleValue()))
                        : setting.mark())
                .distinct().collect(Collectors.joining(", "));
        return changes.isEmpty() ? Words.of("chart.unchanged") : changes;
    }

    private static Setup with(Weights weights) {
        return Setup.standard().withTransfer(Setup.standard().transfer().withWeights(weights));
    }

    private static String number(double value) {
        return Numbers.local(value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", ""));
    }
}
