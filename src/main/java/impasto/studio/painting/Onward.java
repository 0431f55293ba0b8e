package impasto.studio.painting;

import impasto.run.KeptRun;
import impasto.run.LeftRun;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** What is offered to be gone on with: a painting that was left, as if it had not been, or one of an earlier time. One at a time. */
final class Onward {

    private static final Runnable NOTHING = () -> { };

    private final ReadOnlyIntegerWrapper further = new ReadOnlyIntegerWrapper();
    private Optional<Offer> offer = Optional.empty();
    private Runnable replaced = NOTHING;

    /**
     * A painting to be gone on with.
     *
     * @param run it, exactly as it was left; empty for one of an earlier time
     * @param going goes on with one of an earlier time
     * @param over done when it is not wanted any more
     */
    private record Offer(Optional<KeptRun> run, Runnable going, Runnable over) {}

    /** The steps that follow when it is gone on with; 0 while nothing can be. */
    ReadOnlyIntegerProperty furtherProperty() {
        return further.getReadOnlyProperty();
    }

    /** Says how many steps follow what has ended; 0 while it is painted. */
    void further(int iterations) {
        further.set(iterations);
    }

    /** Offers what was painted last. @param over done when it is not wanted any more */
    void offer(KeptRun left, Runnable over) {
        put(new Offer(Optional.of(left), NOTHING, over), left.iterations());
    }

    /**
     * Offers a painting of an earlier time.
     *
     * @param iterations that follow
     * @param going begins to
     * @param over done when it is not wanted any more
     */
    void offerEarlier(int iterations, Runnable going, Runnable over) {
        put(new Offer(Optional.empty(), going, over), iterations);
    }

    private void put(Offer other, int iterations) {
        forget();
        offer = Optional.of(other);
        further.set(iterations);
    }

    /** What goes on with a painting of an earlier time; empty when none is offered. */
    Optional<Runnable> earlier() {
        return offer.filter(of -> of.run().isEmpty()).map(Offer::going);
    }

    /** What was painted last, exactly as it was left; empty when that is not offered. */
    Optional<LeftRun> left() {
        return offer.flatMap(Offer::run);
    }

    /** A painting goes on with that, and what is offered is not wanted any more unless it is the same. */
    void goOn(LeftRun with) {
        // Of an earlier painting, a whole run is only there for the one that is offered.
        if (earlier().isPresent() && with instanceof KeptRun) {
            take();
        } else {
            forget();
        }
    }

    /** What is offered is gone on with. */
    void take() {
        replaced = offer.map(Offer::over).orElse(NOTHING);
        offer = Optional.empty();
    }

    /** To be done when what is gone on with is kept anew; known until it has begun. */
    Runnable replaced() {
        return replaced;
    }

    /** What was taken has begun, and whoever keeps it knows what that replaces. */
    void begun() {
        replaced = NOTHING;
    }

    /** What is offered is not wanted any more. */
    void forget() {
        offer.ifPresent(old -> old.over().run());
        offer = Optional.empty();
        replaced = NOTHING;
    }

    /** Offers nothing any more; what was offered stays where it is kept. */
    void withdraw() {
        offer = Optional.empty();
        replaced = NOTHING;
        further.set(0);
    }
}
