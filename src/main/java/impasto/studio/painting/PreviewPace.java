package impasto.studio.painting;

/** How many iterations lie between previews, so that previews take a small part of the time. */
final class PreviewPace {

    /** The part of the time that previews may take. */
    static final double PART = 0.03;

    private static final double REST = 0.7;

    private final int wanted;
    private double iterationSeconds;
    private double previewSeconds;
    private int last;
    private double iteratedSeconds;
    private double previewedSeconds;

    /** @param wanted iterations between previews, 0 for as many as cost little */
    PreviewPace(int wanted) {
        this.wanted = wanted;
    }

    void iterated(double seconds) {
        iteratedSeconds += seconds;
        iterationSeconds = smooth(iterationSeconds, seconds);
    }

    void previewed(int iteration, double seconds) {
        last = iteration;
        previewedSeconds += seconds;
        previewSeconds = smooth(previewSeconds, seconds);
    }

    /** Whether a preview is due: at the first iteration, then as often as was wanted or can be afforded. */
    boolean due(int iteration) {
        return last == 0 || iteration - last >= every();
    }

    /** Iterations from one preview to the next. */
    int every() {
        int affordable = iterationSeconds == 0 ? 1 : (int) Math.ceil(previewSeconds / (PART * iterationSeconds));
        return Math.max(Math.max(1, wanted), affordable);
    }

    /** The part of the painting's time that previews took, 0 to 1. */
    double share() {
        double all = iteratedSeconds + previewedSeconds;
        return all == 0 ? 0 : previewedSeconds / all;
    }

    private static double smooth(double old, double now) {
        return old == 0 ? now : REST * old + (1 - REST) * now;
    }
}
