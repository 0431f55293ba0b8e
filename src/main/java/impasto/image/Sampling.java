package impasto.image;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.nio.FloatBuffer;

/** Looks pictures and masks up at places between their pixels. */
final class Sampling {

    private static final int CHANNELS = Picture.CHANNELS;

    private Sampling() {}

    /**
     * A picture of what lies at each of its places, by Catmull and Rom's cubic; at the edges the last pixels go on.
     *
     * @param way from the new picture to the old, both from 0 to 1 along each side
     */
    static Picture of(Picture from, AffineTransform way, int width, int height) {
        float[] out = new float[Picture.sampleCount(width, height)];
        FloatBuffer samples = from.samples();
        double[] across = new double[4];
        double[] down = new double[4];
        Point2D.Double place = new Point2D.Double();
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += CHANNELS) {
                place.setLocation((x + 0.5) / width, (y + 0.5) / height);
                way.transform(place, place);
                int left = weights(place.x * from.width() - 0.5, across);
                int top = weights(place.y * from.height() - 0.5, down);
                for (int j = 0; j < 4; j++) {
                    int row = within(top + j, from.height()) * from.width();
                    for (int i = 0; i < 4; i++) {
                        float weight = (float) (across[i] * down[j]);
                        if (weight != 0) {
                            int pixel = (row + within(left + i, from.width())) * CHANNELS;
                            for (int c = 0; c < CHANNELS; c++) {
                                out[at + c] += weight * samples.get(pixel + c);
                            }
                        }
                    }
                }
            }
        }
        return Picture.adopt(width, height, out);
    }

    private static int within(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }

    /** The first of the four pixels about a place, and what each counts. */
    private static int weights(double place, double[] weights) {
        // Places that are pixels but for rounding are taken as those.
        double exact = Math.abs(place - Math.rint(place)) < 1e-6 ? Math.rint(place) : place;
        double floor = Math.floor(exact);
        double t = exact - floor;
        weights[0] = ((-0.5 * t + 1) * t - 0.5) * t;
        weights[1] = (1.5 * t - 2.5) * t * t + 1;
        weights[2] = ((-1.5 * t + 2) * t + 0.5) * t;
        weights[3] = (0.5 * t - 0.5) * t * t;
        return (int) floor - 1;
    }

    /** The same of a mask, in straight lines, and nothing beyond its edges. */
    static Mask of(Mask from, AffineTransform way, int width, int height) {
        float[] out = new float[width * height];
        Point2D.Double place = new Point2D.Double();
        for (int i = 0; i < out.length; i++) {
            place.setLocation((i % width + 0.5) / width, (i / width + 0.5) / height);
            way.transform(place, place);
            if (place.x >= 0 && place.x < 1 && place.y >= 0 && place.y < 1) {
                out[i] = linear(from, place.x * from.width() - 0.5, place.y * from.height() - 0.5);
            }
        }
        return Mask.of(width, height, out);
    }

    private static float linear(Mask from, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        return (float) ((part(from, left, top) * (1 - right) + part(from, left + 1, top) * right) * (1 - down)
                + (part(from, left, top + 1) * (1 - right) + part(from, left + 1, top + 1) * right) * down);
    }

    private static double part(Mask from, int x, int y) {
        return from.part(within(x, from.width()), within(y, from.height()));
    }
}
