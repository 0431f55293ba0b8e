package impasto.studio.framing;

import impasto.image.Framing;
import impasto.image.Sides;

/** Where the rectangle is taken hold of: at a corner, at an edge, or within to move it. It never leaves the picture. */
enum Grip {
    TOP_LEFT(-1, -1), TOP(0, -1), TOP_RIGHT(1, -1), RIGHT(1, 0), BOTTOM_RIGHT(1, 1), BOTTOM(0, 1), BOTTOM_LEFT(-1, 1), LEFT(-1, 0),
    WITHIN(0, 0);

    private static final double LEAST_PIXELS = 16;
    private static final int HALVINGS = 30;

    final int across;
    final int down;

    Grip(int across, int down) {
        this.across = across;
        this.down = down;
    }

    /**
     * What is taken after a drag.
     *
     * @param right how far it went, in pixels of the picture
     * @param below the same downwards
     * @param ratio width by height to hold; 0 for any
     */
    Framing drag(Framing from, Sides whole, double right, double below, double ratio) {
        Sides turned = from.turned(whole);
        double[] begin = {from.x() * turned.width(), from.y() * turned.height(), from.width() * turned.width(),
            from.height() * turned.height()};
        if (this == WITHIN) {
            // One way after the other, so that it slides along an edge.
            double[] aside = limited(from, whole, begin, new double[] {begin[0] + right, begin[1], begin[2], begin[3]});
            return framing(from, turned, limited(from, whole, aside, new double[] {aside[0], aside[1] + below, aside[2], aside[3]}));
        }
        double width = Math.max(LEAST_PIXELS, begin[2] + across * right);
        double height = Math.max(LEAST_PIXELS, begin[3] + down * below);
        if (ratio > 0) {
            width = across == 0 ? height * ratio : down == 0 ? width : Math.max(width, height * ratio);
            height = width / ratio;
        }
        double[] end = {begin[0] + across * (width - begin[2]) / 2, begin[1] + down * (height - begin[3]) / 2, width, height};
        return framing(from, turned, limited(from, whole, begin, end));
    }

    /** The farthest on the way from a rectangle to another that is inside the picture. */
    private static double[] limited(Framing of, Sides whole, double[] begin, double[] end) {
        double most = 1;
        if (!fits(of, whole, end)) {
            double least = 0;
            for (int i = 0; i < HALVINGS; i++) {
                double middle = (least + most) / 2;
                if (fits(of, whole, between(begin, end, middle))) {
                    least = middle;
                } else {
                    most = middle;
                }
            }
            most = least;
        }
        return between(begin, end, most);
    }

    private static double[] between(double[] begin, double[] end, double part) {
        double[] between = new double[begin.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = begin[i] + (end[i] - begin[i]) * part;
        }
        return between;
    }

    private static boolean fits(Framing of, Sides whole, double[] rectangle) {
        Sides turned = of.turned(whole);
        boolean possible = Math.abs(rectangle[0]) <= turned.width() / 2.0 && Math.abs(rectangle[1]) <= turned.height() / 2.0
                && rectangle[2] <= turned.width() && rectangle[3] <= turned.height();
        return possible && framing(of, turned, rectangle).fits(whole);
    }

    private static Framing framing(Framing of, Sides turned, double[] rectangle) {
        return of.withRectangle(rectangle[0] / turned.width(), rectangle[1] / turned.height(), rectangle[2] / turned.width(),
                rectangle[3] / turned.height());
    }
}
