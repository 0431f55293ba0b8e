package impasto.image.file;

import impasto.image.Picture;

/**
 * A picture made small enough to show, with the size it has in its file.
 *
 * @param picture upright, perhaps smaller than the file's
 * @param width of the file's picture when upright
 * @param height of the file's picture when upright
 */
public record Shrunk(Picture picture, int width, int height) {}
