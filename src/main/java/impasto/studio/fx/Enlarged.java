package impasto.studio.fx;

import impasto.image.Picture;

/** Pixels of a picture in another size, smooth and quick rather than exact. */
final class Enlarged {

    private Enlarged() {}

    /** Fills the pixels with the picture, bilinearly. */
    static void pack(Picture picture, int[] pixels, int width, int height) {
        float[] from = picture.toArray();
        int[] left = new int[width];
        int[] right = new int[width];
        float[] part = new float[width];
        for (int x = 0; x < width; x++) {
            float at = at(x, width, picture.width());
            left[x] = (int) at * Picture.CHANNELS;
            right[x] = Math.min((int) at + 1, picture.width() - 1) * Picture.CHANNELS;
            part[x] = at - (int) at;
        }
        int row = picture.width() * Picture.CHANNELS;
        for (int y = 0; y < height; y++) {
            float at = at(y, height, picture.height());
            int top = (int) at * row;
            int bottom = Math.min((int) at + 1, picture.height() - 1) * row;
            float down = at - (int) at;
            for (int x = 0; x < width; x++) {
                int pixel = Images.OPAQUE;
                for (int channel = 0; channel < Picture.CHANNELS; channel++) {
                    float above = mix(from[top + left[x] + channel], from[top + right[x] + channel], part[x]);
                    float below = mix(from[bottom + left[x] + channel], from[bottom + right[x] + channel], part[x]);
                    pixel |= Images.level(mix(above, below, down)) << 16 - 8 * channel;
                }
                pixels[y * width + x] = pixel;
            }
        }
    }

    private static float at(int place, int to, int from) {
        return Math.max(0, Math.min(from - 1, (place + 0.5f) * from / to - 0.5f));
    }

    private static float mix(float a, float b, float part) {
        return a + (b - a) * part;
    }
}
