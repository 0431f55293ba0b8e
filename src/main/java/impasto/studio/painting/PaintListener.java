package impasto.studio.painting;

import impasto.image.Picture;
import impasto.run.Iterate;
import impasto.session.recipe.Recipe;
import impasto.settings.PlannedStage;
import java.util.List;

/** Told how a painting goes, on the thread that paints. */
public interface PaintListener {

    /**
     * The pictures are read and the network is loaded.
     *
     * @param start what the first iteration finds, in the run's own colours
     * @param done iterations of the painting that is painted on, 0 for a new one
     * @param plan the stages that follow
     */
    void began(Picture content, Picture start, int done, List<PlannedStage> plan);

    /** What there is to be remembered of this painting, before its first iteration. */
    void remembers(Recipe recipe);

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
}
