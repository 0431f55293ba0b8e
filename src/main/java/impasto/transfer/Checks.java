package impasto.transfer;

/** Checks of settings, each with a sentence for the person who set them. */
final class Checks {

    private Checks() {}

    static void weight(String name, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new SettingsException(name + " is " + value + ", but must be a number of 0 or more");
        }
    }

    static void positive(String name, double value) {
        if (!Double.isFinite(value) || value <= 0) {
            throw new SettingsException(name + " is " + value + ", but must be a number above 0");
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
