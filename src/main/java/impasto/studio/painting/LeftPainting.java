package impasto.studio.painting;

import impasto.run.LeftRun;
import impasto.session.snapshot.Take.Parent;
import impasto.settings.PlannedStage;
import java.util.List;
import java.util.Optional;

/**
 * A painting that was left at another time, or a moment of it, to be gone on with.
 *
 * @param rest its picture, and what follows
 * @param passed stages that the same take went through; none for a branch
 * @param before iterations before those stages
 * @param take the take that goes on; 0 for a new one
 * @param parent where the new take branches off; empty for one that goes on
 */
public record LeftPainting(LeftRun rest, List<PlannedStage> passed, int before, long take, Optional<Parent> parent) {

    public LeftPainting {
        passed = List.copyOf(passed);
    }

    /** A moment of a take from which another begins. */
    public static LeftPainting branch(LeftRun rest, Parent parent) {
        return new LeftPainting(rest, List.of(), rest.done(), 0, Optional.of(parent));
    }
}
