package impasto.settings;

import java.util.Locale;

/** Checks of settings, each with a sentence for the person who set them. */
final class Checks {

    /** The most that a weight may be: what it is multiplied with stays far from the largest number of float32. */
    private static final double HEAVIEST = 1e12;

    private Checks() {}

    static void weight(String name, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new SettingsException(name + " is " + value + ", but must be a number of 0 or more");
        }
        most(name, value, HEAVIEST);
    }

    static void positive(String name, double value) {
        if (!Double.isFinite(value) || value <= 0) {
            throw new SettingsException(name + " is " + value + ", but must be a number above 0");
        }
    }

    static void positive(String name, double value, double most) {
        positive(name, value);
        most(name, value, most);
    }

    private static void most(String name, double value, double most) {
        if (value > most) {
            throw new SettingsException(name + " is " + value + ", but must be at most "
                    + (most < 1e6 ? Double.toString(most) : String.format(Locale.ROOT, "%.0e", most).replace("+", "")));
        }
    }

    static void fraction(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new SettingsException(name + " is " + value + ", but goes from 0 to 1");
        }
    }

    static void between(String name, double value, double least, double below) {
        if (!(value >= least && value < below)) {
            throw new SettingsException(name + " is " + value + ", but must be at least " + least + " and below " + below);
        }
    }

    static void atLeast(String name, int value, int least) {
        if (value < least) {
            throw new SettingsException(name + " is " + value + ", but must be at least " + least);
        }
    }
}
