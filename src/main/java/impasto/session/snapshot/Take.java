package impasto.session.snapshot;

import impasto.session.recipe.Recipe;
import impasto.settings.PlannedStage;
import impasto.settings.Records;
import impasto.settings.Setup;
import java.util.List;
import java.util.Optional;

/**
 * One painting with all that it was made of. What was begun from a snapshot of another take is its branch.
 *
 * @param id when it was begun, in milliseconds since 1970: {@link Origin#begun} of its snapshots
 * @param parent where it branches off; empty when it was begun anew
 * @param setup the settings that it was begun with; empty when they cannot be read any more
 * @param photo with the mask that protects it; empty when that is not known
 * @param paintings that it learns from
 * @param start the picture that it started from; empty when it started from none of its own
 * @param stages all that it went through or was to go through, each with its iterations
 * @param before iterations of the take that it branches off from, when it goes on with them
 * @param losses the history of its losses, thinned
 * @param seconds how long it was painted
 * @param label what the artist has said of it
 * @param recipe what its pictures remember; empty before its first iteration, or when it is not known
 */
public record Take(long id, Optional<Parent> parent, Optional<Setup> setup, Optional<TakePicture> photo, List<TakePicture> paintings,
        Optional<TakePicture> start, List<PlannedStage> stages, int before, List<LossPoint> losses, double seconds, TakeLabel label,
        Optional<Recipe> recipe) {

    /** As many points as its history keeps, at most. */
    public static final int MOST_LOSSES = 2000;

    /**
     * Where a take branches off.
     *
     * @param take the other take
     * @param snapshot the snapshot of it that was begun from
     */
    public record Parent(long take, long snapshot) {}

    public Take {
        paintings = List.copyOf(paintings);
        stages = List.copyOf(stages);
        losses = List.copyOf(losses);
    }

    /** One of which nothing is known but its snapshots. */
    public static Take unknown(long id) {
        return new Take(id, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(), 0, List.of(), 0,
                TakeLabel.NONE, Optional.empty());
    }

    public Take withStages(List<PlannedStage> other, int done) {
        return Records.with(Records.with(this, "stages", other), "before", done);
    }

    public Take withLosses(List<LossPoint> other, double otherSeconds) {
        return Records.with(Records.with(this, "losses", other), "seconds", otherSeconds);
    }

    public Take withRecipe(Optional<Recipe> other) { return Records.with(this, "recipe", other); }

    public Take withLabel(TakeLabel other) { return Records.with(this, "label", other); }
}
