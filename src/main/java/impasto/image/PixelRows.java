package impasto.image;

/** The rows of a picture, handed out one at a time so that the whole need never exist as floats. */
public interface PixelRows {

    /** Pixels in a row. */
    int width();

    /** Rows. */
    int height();

    /**
     * Writes one row.
     *
     * @param y the row, from 0 at the top
     * @param row {@code width × 3} places for sRGB samples in [0, 1], red, green and blue side by side
     */
    void read(int y, float[] row);
}
