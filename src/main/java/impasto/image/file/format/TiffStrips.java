package impasto.image.file.format;

import impasto.image.Sides;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * The strips or tiles of a TIFF; a strip is a tile as wide as the picture.
 *
 * @param tiled whether they are tiles
 * @param width of each, in pixels
 * @param height of each, in pixels; the last strip may be lower
 * @param rowBytes of a row of pixels in one of them
 * @param offsets where they begin
 * @param bytes how long they are
 */
record TiffStrips(boolean tiled, int width, int height, long rowBytes, long[] offsets, long[] bytes) {

    private static final int MOST = 4_000_000;

    static TiffStrips of(TiffDirectory directory, Sides sides, int samples, int bits) throws IOException {
        boolean tiled = directory.has(TiffOutline.TILE_OFFSETS);
        long rows = directory.number(TiffOutline.ROWS_PER_STRIP, sides.height());
        int width = (int) (tiled ? directory.number(TiffOutline.TILE_WIDTH, 0) : sides.width());
        int height = (int) (tiled ? directory.number(TiffOutline.TILE_HEIGHT, 0) : Math.min(rows, sides.height()));
        int together = TiffOutline.isPlanar(directory) ? 1 : samples;
        long rowBytes = ((long) width * together * bits + 7) / 8;
        return new TiffStrips(tiled, width, height, rowBytes,
                directory.numbers(tiled ? TiffOutline.TILE_OFFSETS : TiffOutline.STRIP_OFFSETS, MOST),
                directory.numbers(tiled ? TiffOutline.TILE_BYTES : TiffOutline.STRIP_BYTES, MOST));
    }

    /** How many there are, of each channel if the channels lie apart. */
    long expected(Sides sides) {
        long across = (sides.width() + width - 1L) / width;
        return across * ((sides.height() + height - 1L) / height);
    }

    /**
     * Sees to it that no strip reaches into the new directory behind the file.
     *
     * @param end of the file
     * @throws EOFException when pixels are missing
     */
    void keepInside(long end, Sides sides, boolean plain, TiffRewriter rewriter) throws IOException {
        long[] inside = bytes.clone();
        boolean known = bytes.length == offsets.length;
        for (int i = 0; i < offsets.length; i++) {
            long rows = tiled ? height : Math.min(height, sides.height() - (long) i * height);
            boolean cut = plain && rows > 0 && offsets[i] + rows * rowBytes > end;
            if (offsets[i] < 0 || offsets[i] >= end || cut) {
                throw new EOFException("a strip goes past the end");
            }
            if (known) {
                inside[i] = Math.min(bytes[i], end - offsets[i]);
            }
        }
        if (known && !Arrays.equals(inside, bytes)) {
            rewriter.set(tiled ? TiffOutline.TILE_BYTES : TiffOutline.STRIP_BYTES, inside);
        }
    }
}
