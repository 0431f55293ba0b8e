package impasto.image.colour;

import impasto.image.Picture;

/**
 * Brings RGB colours into [0, 1] without cutting their channels off: first light alone, which shoulders take in only
 * where it runs out of range, then a colour moves towards the grey of its light until it fits. What is within [0, 1]
 * already stays, unless the light of other pixels needs its place.
 */
final class SoftClip {

    /** How far from black and white the shoulders begin. */
    private static final float SHOULDER = 0.12f;

    private SoftClip() {
    }

    /** @param colours red, green and blue side by side; changed in place */
    static void apply(float[] colours) {
        float least = 0;
        float most = 1;
        for (int i = 0; i < colours.length; i += Picture.CHANNELS) {
            float light = light(colours, i);
            least = Math.min(least, light);
            most = Math.max(most, light);
        }
        for (int i = 0; i < colours.length; i += Picture.CHANNELS) {
            float light = light(colours, i);
            float fits = 1 - shoulder(1 - shoulder(light, most), 1 - least);
            place(colours, i, light, fits);
        }
    }

    // A hyperbola that leaves the straight line at its slope and reaches 1 at the most that there is.
    private static float shoulder(float light, float most) {
        float over = light - (1 - SHOULDER);
        if (most <= 1 || over <= 0) {
            return light;
        }
        float bend = 1 / SHOULDER - 1 / (most - (1 - SHOULDER));
        return 1 - SHOULDER + over / (1 + bend * over);
    }

    private static void place(float[] colours, int at, float light, float fits) {
        float share = 1;
        for (int c = 0; c < Picture.CHANNELS; c++) {
            float chroma = colours[at + c] - light;
            if (fits + chroma > 1) {
                share = Math.min(share, (1 - fits) / chroma);
            } else if (fits + chroma < 0) {
                share = Math.min(share, -fits / chroma);
            }
        }
        for (int c = 0; c < Picture.CHANNELS; c++) {
            colours[at + c] = fits + Math.max(0f, share) * (colours[at + c] - light);
        }
    }

    // Rec. 709.
    private static float light(float[] colours, int at) {
        return 0.2126f * colours[at] + 0.7152f * colours[at + 1] + 0.0722f * colours[at + 2];
    }
}
