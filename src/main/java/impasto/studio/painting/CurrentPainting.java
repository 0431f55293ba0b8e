package impasto.studio.painting;

import impasto.run.Continuation;
import impasto.run.LeftRun;
import impasto.session.NamePattern;
import impasto.session.recipe.Recipe;
import impasto.session.snapshot.Origin;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.settings.PlannedStage;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import impasto.settings.Weights;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is or was painted last: what it was begun with, all settings as they act on it now, and the stages that it goes through. Changed on
 * the JavaFX thread but for what says otherwise; request, setup, recipe, origin and what is kept may be asked for from any.
 */
final class CurrentPainting {

    private volatile PaintRequest request;
    private volatile Setup setup;
    private volatile Recipe recipe;
    private volatile long begun;
    private volatile int kept;
    private Colour colour;
    private Optional<LeftPainting> left = Optional.empty();
    private List<PlannedStage> passed = List.of();
    private List<PlannedStage> plan = List.of();
    private int before;

    /** Another painting is to begin. @param from what it goes on with; empty for a new one */
    void prepare(PaintRequest wanted, Optional<LeftPainting> from) {
        request = wanted;
        recipe = null;
        left = from;
        // Also when the clock goes back.
        begun = from.map(LeftPainting::take).filter(take -> take > 0).orElseGet(() -> Math.max(begun + 1, System.currentTimeMillis()));
        passed = from.map(LeftPainting::passed).orElse(List.of());
        before = from.map(LeftPainting::before).orElse(0);
        plan = List.of();
        kept = 0;
    }

    /** The same painting is to go on with what is left of it. */
    void paintOn(LeftRun rest, TransferSettings transfer) {
        passed = rest instanceof Continuation ? Continuation.passed(plan, rest.done() - before) : passed;
        request = request.withTransfer(transfer);
    }

    /** It begins, in the colours of now. */
    void begin() {
        setup = request.setup();
        if (colour != null) {
            colour(colour);
        }
    }

    /** The stages of its run are known. */
    void stages(List<PlannedStage> ofRun) {
        plan = Stream.concat(passed.stream(), ofRun.stream()).toList();
    }

    /** There are no stages to go on with any more. */
    void forget() {
        plan = List.of();
    }

    /** Other colours, for this and those to come. */
    void colour(Colour other) {
        colour = other;
        if (setup != null) {
            Colour first = setup.transfer().colour();
            // Matched before painting, or not at all.
            boolean matched = first.mode() == ColourMode.MATCH || other.mode() == ColourMode.MATCH;
            put(setup.transfer().withColour(matched ? new Colour(first.mode(), first.strength(), other.opacity()) : other));
        }
    }

    void likeness(double likeness) {
        put(setup.transfer().withMatching(setup.transfer().matching().withLikeness(likeness)));
    }

    void weights(Weights changed) {
        put(setup.transfer().withWeights(changed));
    }

    /** The weights that act on it; null before the first. */
    Weights weights() {
        return setup == null ? null : setup.transfer().weights();
    }

    private void put(TransferSettings transfer) {
        setup = setup.withTransfer(transfer);
    }

    /** What is remembered of it is known. May be called from any thread. */
    void remembers(Recipe made) {
        recipe = made;
    }

    /** Its picture of that iteration is kept. May be called from any thread. */
    void kept(int iteration) {
        kept = iteration;
    }

    /** The iteration of the last picture that is kept; 0 when none is. */
    int kept() {
        return kept;
    }

    /** All settings with those that were changed since it began; null before the first. */
    Setup setup() {
        return setup;
    }

    /** All its stages, those that it went through before its run among them; none before its first iteration. */
    List<PlannedStage> plan() {
        return plan;
    }

    /** Iterations before the first of its stages, which were another painting's. */
    int before() {
        return before;
    }

    /** What it went on with; empty for one that was begun or painted on. */
    Optional<LeftPainting> left() {
        return left;
    }

    /** What it was begun with; null before the first. */
    PaintRequest request() {
        return request;
    }

    /** What is left of it after its newest picture; empty before its first iteration. */
    Optional<LeftRun> rest(Optional<Painter.Newest> newest) {
        return plan.isEmpty() ? Optional.empty() : newest.map(at -> Continuation.of(at.painted().raw(), plan, before, at.iteration()));
    }

    /** What its snapshots are known by. */
    Origin origin() {
        return Origin.of(begun, NamePattern.stem(request.styles().get(0).picture().name()));
    }

    /** What a picture of it remembers; empty before its first iteration. @param shown the colours that the picture is shown in */
    Optional<Recipe> recipe(Colour shown, int iteration) {
        return Optional.ofNullable(recipe).map(known -> known.after(iteration)
                .with(setup.withTransfer(setup.transfer().withColour(shown))));
    }
}
