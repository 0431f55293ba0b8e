package impasto.image.file.format;

import impasto.image.Picture;
import impasto.image.Sides;

/**
 * How a stored picture must be turned to stand upright, by the EXIF orientations 1 to 8. The upright pixel (x, y) is
 * the stored pixel whose coordinates are first swapped when {@code swapsAxes}, then counted from the far side.
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    MIRRORED(false, true, false),
    HALF_TURN(false, true, true),
    UPSIDE_DOWN_MIRRORED(false, false, true),
    TRANSPOSED(true, false, false),
    QUARTER_TURN_CLOCKWISE(true, false, true),
    TRANSVERSED(true, true, true),
    QUARTER_TURN_ANTICLOCKWISE(true, true, false);

    private final boolean swapsAxes;
    private final boolean fromRight;
    private final boolean fromBottom;

    Orientation(boolean swapsAxes, boolean fromRight, boolean fromBottom) {
        this.swapsAxes = swapsAxes;
        this.fromRight = fromRight;
        this.fromBottom = fromBottom;
    }

    /** The orientation of an EXIF value; upright for values that EXIF does not define. */
    static Orientation ofExif(int value) {
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
    }

    /** The sides of the stored picture when it is turned upright. */
    public Sides apply(Sides stored) {
        return swapsAxes ? new Sides(stored.height(), stored.width()) : stored;
    }

    /** The stored picture turned upright; with swapped axes its width and height change places. */
    public Picture apply(Picture stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        int width = swapsAxes ? stored.height() : stored.width();
        int height = swapsAxes ? stored.width() : stored.height();
        float[] upright = new float[Picture.sampleCount(width, height)];
        int at = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int column = swapsAxes ? y : x;
                int row = swapsAxes ? x : y;
                int storedX = fromRight ? stored.width() - 1 - column : column;
                int storedY = fromBottom ? stored.height() - 1 - row : row;
                for (int c = 0; c < Picture.CHANNELS; c++) {
                    upright[at++] = stored.sample(storedX, storedY, c);
                }
            }
        }
        return Picture.adopt(width, height, upright);
    }
}
