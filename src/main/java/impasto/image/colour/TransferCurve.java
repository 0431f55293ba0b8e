package impasto.image.colour;

import java.util.function.DoubleUnaryOperator;

/**
 * From stored samples to linear light, 1 being white.
 *
 * @param light of a stored sample in [0, 1]
 * @param beyondWhite whether light can be brighter than white
 */
public record TransferCurve(DoubleUnaryOperator light, boolean beyondWhite) {

    /** The curve of sRGB. */
    public static final TransferCurve SRGB = new TransferCurve(
            x -> x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4), false);
    static final TransferCurve LINEAR = new TransferCurve(x -> x, false);

    /** Perceptual quantiser (SMPTE ST 2084), its 10,000 cd/m² seen from a white of 203 (ITU-R BT.2408). */
    static final TransferCurve PQ = new TransferCurve(TransferCurve::ofPq, true);

    /** Hybrid log-gamma (ITU-R BT.2100) on a screen of 1,000 cd/m², with the same white. */
    static final TransferCurve HLG = new TransferCurve(TransferCurve::ofHlg, true);

    private static final double WHITE = 203;

    /** A pure power: {@code linear = coded ^ exponent}. */
    public static TransferCurve power(double exponent) {
        return new TransferCurve(x -> Math.pow(x, exponent), false);
    }

    private static double ofPq(double x) {
        double p = Math.pow(x, 1 / 78.84375);
        double light = Math.pow(Math.max(0, p - 0.8359375) / (18.8515625 - 18.6875 * p), 1 / 0.1593017578125);
        return light * 10_000 / WHITE;
    }

    private static double ofHlg(double x) {
        double scene = x <= 0.5 ? x * x / 3 : (Math.exp((x - 0.55991073) / 0.17883277) + 0.28466892) / 12;
        return Math.pow(scene, 1.2) * 1_000 / WHITE;
    }
}
