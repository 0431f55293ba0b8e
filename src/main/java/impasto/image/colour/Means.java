package impasto.image.colour;

/**
 * Means over the square around each pixel of a plane, as far as the plane reaches.
 *
 * @param radius half the square's side, in pixels
 */
record Means(int width, int height, int radius) {

    int pixels() {
        return width * height;
    }

    float[] of(float[] plane) {
        float[] across = new float[plane.length];
        for (int y = 0; y < height; y++) {
            along(plane, across, y * width, 1, width);
        }
        float[] means = new float[plane.length];
        for (int x = 0; x < width; x++) {
            along(across, means, x, width, height);
        }
        return means;
    }

    private void along(float[] from, float[] to, int start, int step, int count) {
        double sum = 0;
        for (int i = 0; i < Math.min(radius, count); i++) {
            sum += from[start + i * step];
        }
        for (int i = 0; i < count; i++) {
            if (i + radius < count) {
                sum += from[start + (i + radius) * step];
            }
            if (i - radius > 0) {
                sum -= from[start + (i - radius - 1) * step];
            }
            to[start + i * step] = (float) (sum / (Math.min(count - 1, i + radius) - Math.max(0, i - radius) + 1));
        }
    }
}
