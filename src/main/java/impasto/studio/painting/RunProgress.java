package impasto.studio.painting;

import impasto.run.Iterate;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The figures of a painting. */
public final class RunProgress {

    private static final double REST = 0.8;

    private final ReadOnlyIntegerWrapper iteration = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper scale = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper megabytes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper previewed = new ReadOnlyIntegerWrapper();
    private final ReadOnlyDoubleWrapper previewShare = new ReadOnlyDoubleWrapper();
    private final ReadOnlyDoubleWrapper seconds = new ReadOnlyDoubleWrapper();

    /** @param done iterations of the painting that is painted on, 0 for a new one */
    void begin(int done, int iterations) {
        iteration.set(done);
        total.set(iterations);
        seconds.set(0);
        previewed.set(done);
        if (done == 0) {
            scale.set(0);
        }
    }

    void add(Iterate iterate) {
        seconds.set(seconds.get() == 0 || iterate.iteration() <= 2 ? iterate.seconds() : REST * seconds.get() + (1 - REST) * iterate.seconds());
        scale.set(iterate.scale());
        iteration.set(iterate.iteration());
    }

    void memory(long residentMegabytes) {
        megabytes.set((int) residentMegabytes);
    }

    void previews(double share) {
        previewShare.set(share);
    }

    void previewed(int at) {
        previewed.set(at);
    }

    /** Iterations done. */
    public ReadOnlyIntegerProperty iterationProperty() {
        return iteration.getReadOnlyProperty();
    }

    /** Iterations asked for. */
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** The longest side of the picture that is worked on, in pixels. */
    public ReadOnlyIntegerProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** Memory of the process. */
    public ReadOnlyIntegerProperty megabytesProperty() {
        return megabytes.getReadOnlyProperty();
    }

    /** The iteration of the picture that is shown, 0 for the one started from. */
    public ReadOnlyIntegerProperty previewedProperty() {
        return previewed.getReadOnlyProperty();
    }

    /** The part of the painting's time that previews have taken, 0 to 1. */
    public ReadOnlyDoubleProperty previewShareProperty() {
        return previewShare.getReadOnlyProperty();
    }

    /** Seconds an iteration takes, smoothed. */
    public ReadOnlyDoubleProperty secondsProperty() {
        return seconds.getReadOnlyProperty();
    }

    /** Seconds until the last iteration. */
    public double secondsLeft() {
        return seconds.get() * Math.max(0, total.get() - iteration.get());
    }
}
