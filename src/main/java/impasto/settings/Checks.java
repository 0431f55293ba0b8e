package impasto.settings;

import impasto.words.Saying;
import java.util.Locale;

/** Checks of settings, each with a sentence for the person who set them; their names are what that sentence calls the setting. */
final class Checks {

    /** The most that a weight may be: what it is multiplied with stays far from the largest number of float32. */
    private static final double HEAVIEST = 1e12;

    private Checks() {}

    static void weight(Saying name, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new SettingsException(Said.of("settings.negative", name, value));
        }
        most(name, value, HEAVIEST);
    }

    static void positive(Saying name, double value) {
        if (!Double.isFinite(value) || value <= 0) {
            throw new SettingsException(Said.of("settings.not-positive", name, value));
        }
    }

    static void positive(Saying name, double value, double most) {
        positive(name, value);
        most(name, value, most);
    }

    private static void most(Saying name, double value, double most) {
        if (value > most) {
            throw new SettingsException(Said.of("settings.above", name, value,
                    most < 1e6 ? most : String.format(Locale.ROOT, "%.0e", most).replace("+", "")));
        }
    }

    static void fraction(Saying name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new SettingsException(Said.of("settings.no-fraction", name, value));
        }
    }

    static void between(Saying name, double value, double least, double below) {
        if (!(value >= least && value < below)) {
            throw new SettingsException(Said.of("settings.outside", name, value, least, below));
        }
    }

    static void atLeast(Saying name, int value, int least) {
        if (value < least) {
            throw new SettingsException(Said.of("settings.below", name, value, least));
        }
    }
}
