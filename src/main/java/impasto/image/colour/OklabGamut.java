package impasto.image.colour;

import impasto.image.Picture;

/**
 * Brings Oklab colours into sRGB. A colour that sRGB does not have gives up chroma until it fits and keeps its light
 * and hue: clipping its channels would shift both. Cf. Ottosson, "sRGB gamut clipping" (2021), keeping L constant.
 */
final class OklabGamut {

    private static final float TOLERANCE = 1e-5f;
    private static final int MOST_STEPS = 24;

    private OklabGamut() {
    }

    /**
     * Writes the nearest sRGB colour of the same light and hue.
     *
     * @param light clipped to [0, 1]
     * @param srgb where to write three samples, from {@code at} on
     * @param scratch three places
     */
    static void toSrgb(float light, float a, float b, float[] srgb, int at, float[] scratch) {
        float clipped = Math.min(1f, Math.max(0f, light));
        float excess = excess(clipped, a, b, scratch);
        if (excess > TOLERANCE) {
            float share = shareThatFits(clipped, a, b, excess, scratch);
            Oklab.toLinear(clipped, a * share, b * share, scratch);
        }
        for (int c = 0; c < Picture.CHANNELS; c++) {
            srgb[at + c] = SrgbCurve.toStored(scratch[c]);
        }
    }

    /** The share of the chroma, from 0 to 1, at which the first channel meets the end of its range. */
    private static float shareThatFits(float light, float a, float b, float excess, float[] scratch) {
        float inside = 0;
        float outside = 1;
        float room = excess(light, 0, 0, scratch);
        float over = excess;
        // Regula falsi by the Illinois rule: an end that stays twice counts half.
        int stayed = 0;
        for (int i = 0; i < MOST_STEPS; i++) {
            float share = inside + (outside - inside) * Math.max(0f, -room) / (over + Math.max(0f, -room));
            float found = excess(light, a * share, b * share, scratch);
            if (Math.abs(found) <= TOLERANCE) {
                return share;
            }
            if (found > 0) {
                outside = share;
                over = found;
                room = stayed == 1 ? room / 2 : room;
                stayed = 1;
            } else {
                inside = share;
                room = found;
                over = stayed == -1 ? over / 2 : over;
                stayed = -1;
            }
        }
        return inside;
    }

    /** How far the channel that is worst off lies outside [0, 1]; below 0 when all are within. */
    private static float excess(float light, float a, float b, float[] rgb) {
        Oklab.toLinear(light, a, b, rgb);
        float most = Math.max(rgb[0], Math.max(rgb[1], rgb[2]));
        float least = Math.min(rgb[0], Math.min(rgb[1], rgb[2]));
        return Math.max(most - 1, -least);
    }
}
