package impasto.studio.painting;

import impasto.run.Iterate;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.StateFile;
import impasto.settings.Weights;
import java.util.List;
import java.util.Optional;

/** Told how a painting goes, on the JavaFX thread but for snapshots. */
public interface RunEvents {

    /** A new painting begins. */
    default void started() {}

    /** The painting that had ended is painted on; when that is the same to the listener as a new one, nothing need be done. */
    default void paintedOn() {
        started();
    }

    /** Something that the artist should know of the painting, as a sentence. */
    default void noted(String sentence) {}

    /** Iterations were done. */
    default void iterated(List<Iterate> iterates) {}

    /** The weights were changed, from the iteration after this one on. */
    default void weightsChanged(int iteration, Weights before, Weights after) {}

    /** A painting to keep; on a thread other than JavaFX's. */
    default void snapshot(PaintedPicture painted, int iteration, double loss) {}

    /**
     * What it takes to go on with the painting; on a thread other than JavaFX's.
     *
     * @param state that is being written; empty when there is no place for it
     */
    default void kept(PaintedPicture painted, int iteration, Optional<StateFile> state) {}

    /** The painting ended before its last iteration, and what it takes to go on is about to be {@link #kept}; on such a thread. */
    default void left() {}

    /**
     * The painting ended.
     *
     * @param iterations that were done
     * @param stopped whether it was before the last
     * @param error why it failed; empty when it did not
     */
    default void ended(int iterations, boolean stopped, String error) {}
}
