package impasto.studio.canvas;

/** The zooms that keys go through, and how far any zoom goes. A zoom is device pixels per picture pixel: 1 is 100 %. */
final class ZoomSteps {

    private static final double[] STEPS = {
        0.05, 0.1, 0.167, 0.25, 0.333, 0.5, 0.667, 1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32
    };

    /** A step that a zoom already stands on, give or take rounding, is not the next one. */
    private static final double NEAR = 1e-6;

    private ZoomSteps() {}

    /** The next step above a zoom; the zoom itself when there is none. */
    static double above(double zoom) {
        for (double step : STEPS) {
            if (step > zoom * (1 + NEAR)) {
                return step;
            }
        }
        return zoom;
    }

    /** The next step below a zoom; the zoom itself when there is none. */
    static double below(double zoom) {
        for (int i = STEPS.length - 1; i >= 0; i--) {
            if (STEPS[i] < zoom * (1 - NEAR)) {
                return STEPS[i];
            }
        }
        return zoom;
    }

    /** The zoom held within the steps, widened to take in the one that fits the view. */
    static double within(double zoom, double fit) {
        double least = Math.min(STEPS[0], fit);
        double most = Math.max(STEPS[STEPS.length - 1], fit);
        return Math.max(least, Math.min(most, zoom));
    }
}
