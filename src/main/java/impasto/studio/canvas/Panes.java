package impasto.studio.canvas;

/**
 * The panes a canvas is divided into: one, or two of the same width with a gutter between them.
 *
 * @param first where the left pane begins
 * @param second where the right pane begins; the left one's place when there is one pane
 * @param width the width of each
 */
record Panes(double first, double second, double width) {

    static final double GUTTER = 1;

    /** @param outputScale device pixels per unit; panes begin on a whole one */
    static Panes of(double width, boolean two, double outputScale) {
        if (!two) {
            return new Panes(0, 0, width);
        }
        double each = Math.max(0, Math.floor((width - GUTTER) / 2 * outputScale) / outputScale);
        return new Panes(0, each + GUTTER, each);
    }

    /** An x of the whole canvas as an x within the pane it falls into. */
    double within(double x) {
        return x < second ? x - first : x - second;
    }
}
