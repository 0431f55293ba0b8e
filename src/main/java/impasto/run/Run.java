package impasto.run;

import impasto.image.Picture;
import impasto.settings.PlannedStage;
import impasto.settings.SettingsException;
import impasto.settings.Weights;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One run. Every method may be called from any thread. */
public interface Run extends AutoCloseable {

    /**
     * Steps until the last iteration or until stopped, waiting while paused.
     *
     * @param listener told of every iteration, on the calling thread
     * @throws DivergedException when the loss is no longer a number and going back did not help
     * @throws MemoryException when memory runs out
     */
    void run(Consumer<Iterate> listener);

    /** Pauses, resumes and stops it. */
    RunControl control();

    /** Its stages, coarse to fine; of one that goes on with another's picture those that follow. */
    List<PlannedStage> plan();

    /** The iterations of the whole run, those that it goes on from included. */
    int iterations();

    /** Steps taken so far, those that it goes on from included. */
    int iteration();

    /**
     * The picture as it is now, at the size of the scale that the run has come to; the last one when memory was not enough
     * to go on.
     */
    Picture picture();

    /** The loss of the picture as it is now, with the weights as they are now. */
    Losses losses();

    /** The layers' parts of the terms that the weights share out among layers. */
    List<Losses.Part> parts();

    /**
     * How far the hypercolumns of the last scale are from those they were matched with, one less the mean cosine; empty when nothing
     * is matched.
     */
    Optional<Double> cosineDistance();

    /** The numbers that the network is computed in; float32 from the iteration on after which bfloat16 was not enough. */
    Precision precision();

    /**
     * Changes the weights from the next iteration on.
     *
     * @throws SettingsException when nothing has a weight, the network lacks a layer or a picture is too small for one
     */
    void weights(Weights weights);

    /**
     * Changes the photo's share in what is matched from the next scale on; of nothing else than matched styles it means anything.
     *
     * @param likeness from 0 to 1
     * @throws SettingsException when it is out of its range
     */
    void likeness(double likeness);

    /**
     * Brings over all that it takes to go on with it exactly, after the current iteration. The engine waits for the target to take
     * it.
     *
     * @param target not told anything when memory has run out
     */
    void save(RunState.Target target);

    /** Frees everything the run holds in the engine. */
    @Override
    void close();
}
