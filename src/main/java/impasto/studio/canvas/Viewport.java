package impasto.studio.canvas;

/**
 * Where a picture lies in a view: the arithmetic of zooming and panning. A view's units are those of the window, a
 * picture's its pixels; both start at the top left.
 *
 * <p>A picture smaller than the view along an axis lies in its middle; a larger one always covers it.
 *
 * @param viewWidth the view's width
 * @param viewHeight the view's height
 * @param pictureWidth pixels in a row
 * @param pictureHeight rows
 * @param scale view units per picture pixel, above 0
 * @param x where in the view the picture's left edge is
 * @param y where in the view the picture's top edge is
 */
record Viewport(
        double viewWidth, double viewHeight, double pictureWidth, double pictureHeight, double scale,
        double x, double y) {

    /** How far two shapes may differ and still count as the same picture at another size: rounding, not cropping. */
    private static final double SAME_SHAPE = 0.03;

    Viewport {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("a picture cannot be shown at a scale of " + scale);
        }
    }

    /** The whole picture, as large as it fits into the view less a margin on every side, in its middle. */
    static Viewport fitted(
            double viewWidth, double viewHeight, double pictureWidth, double pictureHeight, double margin) {
        double across = (viewWidth - 2 * margin) / pictureWidth;
        double down = (viewHeight - 2 * margin) / pictureHeight;
        double fitting = Math.min(across, down);
        double scale = fitting > 0 ? fitting : 1;
        return new Viewport(
                viewWidth, viewHeight, pictureWidth, pictureHeight, scale,
                (viewWidth - pictureWidth * scale) / 2, (viewHeight - pictureHeight * scale) / 2).settled();
    }

    /** At another scale, with the picture's point under the given point of the view staying there where it can. */
    Viewport zoomedAt(double newScale, double viewX, double viewY) {
        double factor = newScale / scale;
        return at(newScale, viewX - (viewX - x) * factor, viewY - (viewY - y) * factor);
    }

    /** At another scale, about the middle of the view. */
    Viewport zoomed(double newScale) {
        return zoomedAt(newScale, viewWidth / 2, viewHeight / 2);
    }

    /** The picture moved by view units, as far as it may go. */
    Viewport panned(double right, double down) {
        return at(scale, x + right, y + down);
    }

    /** In a view of another size, with the same point in its middle. */
    Viewport resized(double width, double height) {
        return new Viewport(
                width, height, pictureWidth, pictureHeight, scale,
                x + (width - viewWidth) / 2, y + (height - viewHeight) / 2).settled();
    }

    /** Whether a picture of that size has this one's shape, so that {@link #withPicture} leaves it where it is. */
    boolean sameShape(double width, double height) {
        double ratio = width * pictureHeight / (height * pictureWidth);
        return Math.abs(ratio - 1) < SAME_SHAPE;
    }

    /** With a picture of other sides, spread over the same part of the view. */
    Viewport withPicture(double width, double height) {
        return new Viewport(viewWidth, viewHeight, width, height, scale * pictureWidth / width, x, y).settled();
    }

    /** The picture's coordinate at a view's x. */
    double toPictureX(double viewX) {
        return (viewX - x) / scale;
    }

    /** The picture's coordinate at a view's y. */
    double toPictureY(double viewY) {
        return (viewY - y) / scale;
    }

    /** Where in the view the picture's left edge is seen. */
    double visibleLeft() {
        return Math.max(0, x);
    }

    /** Where in the view the picture's right edge is seen. */
    double visibleRight() {
        return Math.min(viewWidth, x + pictureWidth * scale);
    }

    /** Whether the picture is larger than the view, so that there is something to pan to. */
    boolean pannable() {
        return pictureWidth * scale > viewWidth || pictureHeight * scale > viewHeight;
    }

    private Viewport at(double newScale, double newX, double newY) {
        return new Viewport(viewWidth, viewHeight, pictureWidth, pictureHeight, newScale, newX, newY).settled();
    }

    private Viewport settled() {
        return new Viewport(
                viewWidth, viewHeight, pictureWidth, pictureHeight, scale,
                settled(x, pictureWidth * scale, viewWidth), settled(y, pictureHeight * scale, viewHeight));
    }

    private static double settled(double edge, double extent, double room) {
        return extent <= room ? (room - extent) / 2 : Math.min(0, Math.max(room - extent, edge));
    }
}
