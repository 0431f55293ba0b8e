package impasto.image;

import java.nio.FloatBuffer;

/** The rows of a picture that is in memory, of {@code height × width × 3} samples. */
record PictureRows(int width, int height, FloatBuffer samples) implements PixelRows {

    PictureRows(Picture picture) {
        this(picture.width(), picture.height(), picture.samples());
    }

    @Override
    public void read(int y, float[] row) {
        samples.get(y * row.length, row);
    }
}
