package impasto.image.colour;

/** How far a change of colours goes, from 0 (not at all) to 1 (wholly). */
final class Strength {

    private Strength() {
    }

    /** @throws IllegalArgumentException when the strength is outside [0, 1] or not a number */
    static void check(float strength) {
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("a strength lies between 0 and 1, " + strength + " does not");
        }
    }
}
