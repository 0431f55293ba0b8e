package impasto.studio.view;

import impasto.settings.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changed between two sets of weights, in a few words. */
final class WeightsWords {

    private WeightsWords() {}

    static String change(Weights before, Weights after) {
        List<String> changes = new ArrayList<>();
        note(changes, "content", before.alpha(), after.alpha());
        note(changes, "style", before.beta(), after.beta());
        note(changes, "palette", before.palette(), after.palette());
        note(changes, "smoothness", before.tv(), after.tv());
        if (!before.content().equals(after.content()) || !before.style().equals(after.style())) {
            changes.add("layers");
        }
        if (!before.blend().equals(after.blend())) {
            changes.add("blend");
        }
        return changes.isEmpty() ? "as before" : String.join(", ", changes);
    }

    private static void note(List<String> changes, String name, double before, double after) {
        if (before != after) {
            changes.add(name + " " + number(before) + " → " + number(after));
        }
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.3g", value)
                .replaceAll("(\\.\\d*?)0+$", "$1").replaceAll("\\.$", "");
    }
}
