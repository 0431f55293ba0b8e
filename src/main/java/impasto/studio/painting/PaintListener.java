package impasto.studio.painting;

import impasto.image.Picture;
import impasto.run.Iterate;
import impasto.session.snapshot.StateFile;
import impasto.settings.PlannedStage;
import java.util.List;
import java.util.Optional;

/** Told how a painting goes, on the thread that paints. */
public interface PaintListener {

    /**
     * The pictures are read and the network is loaded.
     *
     * @param start what the first iteration finds, in the run's own colours
     * @param done iterations of the painting that is painted on, 0 for a new one
     * @param before those of them that came before the plan
     * @param plan the stages of its run
     */
    void began(Picture content, Picture start, int done, int before, List<PlannedStage> plan);

    /** Something that the artist should know of this painting, as a sentence. */
    void noted(String sentence);

    /** An iteration is done. */
    void iterated(Iterate iterate);

    /** A picture to show, in the run's own colours and at the size of the scale it has come to. */
    void previewed(Picture picture, int iteration);

    /**
     * A picture to keep, as one to show.
     *
     * @param loss the total loss, not a number when it is not known
     */
    void snapshot(Picture picture, int iteration, double loss);

    /** It ends before its last iteration; what it takes to go on comes next. */
    void left();

    /**
     * What it takes to go on from here was handed over.
     *
     * @param state that is being written; empty when there is no place for it
     */
    void kept(Picture picture, int iteration, Optional<StateFile> state);
}
