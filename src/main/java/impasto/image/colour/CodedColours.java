package impasto.image.colour;

import impasto.image.Picture;
import java.util.Map;
import java.util.Optional;

/** The conversion from primaries and a transfer curve to sRGB. What is brighter than white is pressed in beneath it. */
public final class CodedColours implements ToSrgb {

    private static final int STEPS = 65_535;
    private static final float KNEE = 0.75f;

    // By the numbers of ITU-T H.273.
    private static final Map<Integer, Primaries> PRIMARIES = Map.of(1, Primaries.SRGB, 5, Primaries.BT_601_625,
            6, Primaries.BT_601_525, 7, Primaries.BT_601_525, 9, Primaries.BT_2020, 11, Primaries.DCI_P3,
            12, Primaries.DISPLAY_P3);
    // Screens show the curves of television, as of sRGB, by sRGB's.
    private static final Map<Integer, TransferCurve> CURVES = Map.of(1, TransferCurve.SRGB, 6, TransferCurve.SRGB,
            13, TransferCurve.SRGB, 14, TransferCurve.SRGB, 15, TransferCurve.SRGB, 4, TransferCurve.power(2.2),
            5, TransferCurve.power(2.8), 8, TransferCurve.LINEAR, 16, TransferCurve.PQ, 18, TransferCurve.HLG);

    private final float[] light = new float[STEPS + 1];
    private final float[] matrix = new float[9];
    private final boolean beyondWhite;

    /** @param primaries what the three components are
         * @param curve how they are coded */
    public CodedColours(Primaries primaries, TransferCurve curve) {
        for (int i = 0; i <= STEPS; i++) {
            light[i] = (float) curve.light().applyAsDouble((double) i / STEPS);
        }
        double[][] rows = primaries.toLinearSrgb();
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = (float) rows[i / 3][i % 3];
        }
        beyondWhite = curve.beyondWhite();
    }

    /** The conversion from the numbers of primaries and curve in H.273; empty for those that nobody uses. */
    public static Optional<ToSrgb> ofCode(int primaries, int curve) {
        return PRIMARIES.containsKey(primaries) && CURVES.containsKey(curve)
                ? Optional.of(new CodedColours(PRIMARIES.get(primaries), CURVES.get(curve))) : Optional.empty();
    }

    @Override
    public void convert(float[] colour, float[] srgb) {
        for (int i = 0; i < srgb.length; i += Picture.CHANNELS) {
            float red = lightOf(colour[i]);
            float green = lightOf(colour[i + 1]);
            float blue = lightOf(colour[i + 2]);
            float scale = beyondWhite ? pressed(Math.max(red, Math.max(green, blue))) : 1;
            for (int c = 0; c < Picture.CHANNELS; c++) {
                srgb[i + c] = SrgbCurve.toStored(scale
                        * (matrix[c * 3] * red + matrix[c * 3 + 1] * green + matrix[c * 3 + 2] * blue));
            }
        }
    }

    private float lightOf(float stored) {
        return light[Math.round(Math.max(0, Math.min(1, stored)) * STEPS)];
    }

    private static float pressed(float brightest) {
        if (brightest <= KNEE) {
            return 1;
        }
        double above = (brightest - KNEE) / (1 - KNEE);
        return (float) ((KNEE + (1 - KNEE) * (1 - Math.exp(-above))) / brightest);
    }
}
