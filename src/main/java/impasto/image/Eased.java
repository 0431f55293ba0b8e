package impasto.image;

/** A way from 0 to 1 that begins and ends gently. */
public final class Eased {

    private Eased() {}

    /** How far one is at a part of the way: 0 up to 0, 1 from 1 on, and flat at both. */
    public static double of(double part) {
        double within = part <= 0 ? 0 : part >= 1 ? 1 : part;
        return within * within * (3 - 2 * within);
    }
}
