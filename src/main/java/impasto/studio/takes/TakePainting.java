package impasto.studio.takes;

import impasto.image.Picture;
import impasto.log.Log;
import impasto.message.Sentence;
import impasto.run.Continuation;
import impasto.run.KeptRun;
import impasto.session.MaskStore;
import impasto.session.snapshot.Origin;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.session.snapshot.Take;
import impasto.settings.PlannedStage;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.Scales;
import impasto.settings.Setup;
import impasto.settings.Start;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.painting.LeftPainting;
import impasto.studio.painting.Painter;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.settings.SettingsModel;
import impasto.studio.settings.SizeModel;
import impasto.studio.snapshots.SnapshotsModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Brings back what a take was made with, and paints it on or larger. What is painted is always what is set and on the cards, so that is
 * brought back first; it is one step of the history.
 */
public final class TakePainting {

    private final TakesModel takes;
    private final SettingsModel settings;
    private final PicturesModel pictures;
    private final SizeModel size;
    private final Painter painter;
    private final PaintStart begin;
    private final Background background;
    private final Messages messages;
    private MaskStore masks;
    /** What is offered to be gone on with exactly. */
    private Optional<Interrupted> kept = Optional.empty();

    /** @param masks the folder where they lie */
    public TakePainting(TakesModel takes, SettingsModel settings, PicturesModel pictures, SizeModel size, Path masks, Painter painter,
            PaintStart begin, Background background, Messages messages) {
        this.takes = takes;
        this.settings = settings;
        this.pictures = pictures;
        this.size = size;
        this.masks = new MaskStore(masks);
        this.painter = painter;
        this.begin = begin;
        this.background = background;
        this.messages = messages;
    }

    /** Goes to another folder of masks; what was offered of the one before is offered no more. */
    public void open(Path other) {
        masks = new MaskStore(other);
        kept = Optional.empty();
    }

    /**
     * Offers a painting of an earlier time that can be gone on with exactly, until something else is painted.
     *
     * @param forget done when it is not wanted any more
     */
    public void offer(Interrupted painting, Consumer<Interrupted> forget) {
        painting.snapshot().origin().map(Origin::begun).ifPresent(take -> {
            kept = Optional.of(painting);
            painter.offerEarlier(painting.iterations() - painting.snapshot().iteration(), () -> paintOn(take, painting.snapshot()),
                    () -> forget.accept(painting));
        });
    }

    /** Its run, when this moment of it is the one that is offered; without, only its picture is gone on with. */
    private Optional<KeptRun> kept(long take, Snapshot snapshot) {
        try {
            return kept.isPresent() && kept.get().snapshot().iteration() == snapshot.iteration()
                    && kept.get().snapshot().origin().filter(of -> of.begun() == take).isPresent()
                    ? Optional.of(kept.get().resume()) : Optional.empty();
        } catch (IOException damaged) {
            Log.failure("a run cannot be gone on with exactly", damaged);
            return Optional.empty();
        }
    }

    /** Whether it is known with which settings a take, or a snapshot of it, was made. */
    boolean isKnown(long take, Optional<Snapshot> snapshot) {
        return takes.setup(take, snapshot).isPresent();
    }

    /** Whether nothing is painted and it is known how a snapshot was painted, and from what. */
    boolean canPaint(long take, Optional<Snapshot> snapshot) {
        return !painter.state().active() && isKnown(take, snapshot) && snapshot.filter(known -> known.iteration() > 0).isPresent()
                && takes.take(take).filter(known -> known.photo().isPresent() && !known.paintings().isEmpty()).isPresent();
    }

    /** Sets what a snapshot was made with, or what its take was begun with, and puts its pictures on the cards. */
    void returnTo(long id, Optional<Snapshot> snapshot) {
        Take take = takes.take(id).orElseGet(() -> Take.unknown(id));
        Setup setup = takes.setup(id, snapshot).orElseThrow();
        background.run(() -> Found.of(take, setup, masks), found -> {
            apply(found, Words.of("takes.step.return"));
            if (found.missing().isEmpty()) {
                messages.done(Words.of("takes.returned"), Words.of("takes.returned.text"));
            } else {
                messages.advise(Words.of("takes.returned"), Words.of("takes.returned.missing", found.missingWords()));
            }
        }, failure -> messages.error(Words.of("takes.not-returned"), Sentence.of(failure)));
    }

    private void apply(Found found, String step) {
        settings.history().together(step, () -> {
            pictures.put(found.photo(), found.paintings(), found.start());
            if (found.photo().isPresent()) {
                pictures.content().mask().change(step, found.protect());
                IntStream.range(0, pictures.styles().size()).forEach(i -> pictures.styles().get(i).mask()
                        .change(step, i < found.masks().size() ? found.masks().get(i) : Optional.empty()));
            }
            settings.replace(found.setup(), step);
        });
    }

    /** Goes on painting from a snapshot: the last of a take in the same take, an earlier one in a branch. */
    void paintOn(long id, Snapshot snapshot) {
        if (!canPaint(id, Optional.of(snapshot))) {
            messages.error(Words.of("takes.not-painted-on"), Words.of("takes.unknown"));
            return;
        }
        Take take = takes.take(id).orElseThrow();
        Setup setup = takes.setup(id, Optional.of(snapshot)).orElseThrow();
        record Ready(Found found, Picture picture, Optional<KeptRun> run) {}
        background.run(() -> new Ready(Found.of(take, setup, masks), SnapshotStore.read(snapshot).raw(), kept(id, snapshot)), ready -> {
            if (isReady(ready.found(), Words.of("takes.not-painted-on"))) {
                apply(ready.found(), Words.of("takes.step.paint-on"));
                if (isUnderHand(id, snapshot)) {
                    begin.paintOn();
                } else {
                    begin.goOn(ready.run().map(run -> left(take, run)).orElseGet(() -> left(take, snapshot, ready.picture())));
                }
            }
        }, failure -> messages.error(Words.of("takes.not-painted-on"), Sentence.of(failure)));
    }

    private boolean isReady(Found found, String otherwise) {
        if (!found.paintable()) {
            messages.error(otherwise, Words.of("takes.unpaintable", found.missingWords()));
        }
        return found.paintable() && !painter.state().active();
    }

    /** Whether the painter still has it as it was left. */
    private boolean isUnderHand(long take, Snapshot snapshot) {
        return painter.request() != null && painter.origin().begun() == take && painter.furtherProperty().get() > 0
                && painter.newest().filter(newest -> newest.iteration() == snapshot.iteration()).isPresent();
    }

    private static LeftPainting left(Take take, KeptRun run) {
        int passed = Math.max(0, take.stages().size() - run.checkpoint().plan().size());
        return new LeftPainting(run, take.stages().subList(0, passed), take.before(), take.id(), Optional.empty());
    }

    private LeftPainting left(Take take, Snapshot snapshot, Picture picture) {
        int passed = snapshot.iteration() - take.before();
        boolean planned = passed > 0 && !take.stages().isEmpty();
        Continuation rest = planned ? Continuation.of(picture, take.stages(), take.before(), snapshot.iteration())
                : Continuation.of(picture, List.of(new PlannedStage("scale " + snapshot.side(), Kind.FIRST_SCALE, snapshot.side(),
                        snapshot.iteration())), 0, snapshot.iteration());
        boolean last = takes.node(take.id()).flatMap(TakeNode::last).filter(frame -> frame.snapshot().equals(snapshot)).isPresent();
        return last && planned
                ? new LeftPainting(rest, Continuation.passed(take.stages(), passed), take.before(), take.id(), Optional.empty())
                : LeftPainting.branch(rest, new Take.Parent(take.id(), snapshot.id()));
    }

    /** Paints a snapshot as large as a print, from its own size up. */
    void paintLarger(long id, Snapshot snapshot) {
        int side = size.printSide();
        if (snapshot.side() >= side) {
            messages.advise(Words.of("takes.large"), Words.of("takes.large.text", snapshot.side(), side));
            return;
        }
        Take take = takes.take(id).orElseThrow();
        Setup known = takes.setup(id, Optional.of(snapshot)).orElseThrow();
        Setup setup = known.withTransfer(known.transfer().withSize(side).withScales(Scales.AUTO).withStart(Start.PICTURE));
        background.run(() -> Found.of(take, known, masks), found -> {
            if (isReady(found, Words.of("takes.not-painted-larger"))) {
                apply(found.starting(setup, SnapshotsModel.source(snapshot)), Words.of("takes.step.paint-larger"));
                begin.paint();
            }
        }, failure -> messages.error(Words.of("takes.not-painted-larger"), Sentence.of(failure)));
    }
}
