package impasto.image;

import java.nio.FloatBuffer;

/** The rows of a picture that is in memory. */
final class PictureRows implements PixelRows {

    private final int width;
    private final int height;
    private final FloatBuffer samples;

    PictureRows(Picture picture) {
        width = picture.width();
        height = picture.height();
        samples = picture.samples();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void read(int y, float[] row) {
        samples.get(y * row.length, row);
    }
}
