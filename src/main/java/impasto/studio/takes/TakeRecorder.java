package impasto.studio.takes;

import impasto.image.Mask;
import impasto.run.Iterate;
import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.recipe.Recipe;
import impasto.session.snapshot.LossPoint;
import impasto.session.snapshot.Origin;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.Take.Parent;
import impasto.session.snapshot.TakePicture;
import impasto.studio.painting.LeftPainting;
import impasto.studio.painting.PaintRequest;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunEvents;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;

/** Makes a take of every painting, and keeps how it goes about every 20 seconds. */
final class TakeRecorder implements RunEvents {

    private static final double SECONDS = 20;

    private final Painter painter;
    private final TakesModel takes;
    /** Of the painting under way; null before the first. */
    private Take begun;
    private LossHistory losses;
    private Optional<Recipe> recipe = Optional.empty();
    private double seconds;
    private double kept;

    TakeRecorder(Painter painter, TakesModel takes) {
        this.painter = painter;
        this.takes = takes;
    }

    @Override
    public void started() {
        PaintRequest request = painter.request();
        long id = painter.origin().begun();
        begin(takes.take(id).filter(known -> known.setup().isPresent()).orElseGet(() -> new Take(id, parent(request),
                Optional.of(request.setup()), Optional.of(TakePicture.of(request.content(), mask(request.protect()))),
                request.styles().stream().map(style -> TakePicture.of(style.picture(), mask(style.mask()))).toList(),
                start(request), List.of(), 0, List.of(), 0, takes.label(id), Optional.empty())));
    }

    /** What goes on was started from what its parent was. */
    private Optional<TakePicture> start(PaintRequest request) {
        return painter.left().flatMap(LeftPainting::parent).isPresent()
                ? painter.left().flatMap(LeftPainting::parent).map(Parent::take).flatMap(takes::take).flatMap(Take::start)
                : request.start().map(start -> TakePicture.of(start, Optional.empty()));
    }

    private void begin(Take take) {
        begun = take;
        losses = new LossHistory(take.losses());
        recipe = take.recipe();
        seconds = take.seconds();
        kept = Double.NEGATIVE_INFINITY;
    }

    /** The same take goes on. */
    @Override
    public void paintedOn() {
        takes.take(painter.origin().begun()).ifPresent(this::begin);
    }

    private static Optional<String> mask(Optional<Mask> mask) {
        return mask.map(MaskStore::name);
    }

    /** What was begun from a snapshot is a branch of its take. */
    private Optional<Parent> parent(PaintRequest request) {
        return painter.left().flatMap(LeftPainting::parent).or(() -> request.start().map(PictureSource::whole)
                .filter(OfFile.class::isInstance).flatMap(start -> takes.snapshot(((OfFile) start).file())).flatMap(TakeRecorder::parent));
    }

    /** Where a branch from a snapshot begins; empty when its take is not known. */
    static Optional<Parent> parent(Snapshot snapshot) {
        return snapshot.origin().map(Origin::begun).map(take -> new Parent(take, snapshot.id()));
    }

    @Override
    public void iterated(List<Iterate> iterates) {
        for (Iterate iterate : iterates) {
            double total = iterate.losses().total();
            if (Double.isFinite(total)) {
                losses.add(new LossPoint(iterate.iteration(), total, iterate.scale()));
            }
            seconds += iterate.seconds();
        }
        if (System.nanoTime() * 1e-9 - kept >= SECONDS) {
            keep();
        }
    }

    @Override
    public void snapshot(PaintedPicture painted, int iteration, double loss) {
        Platform.runLater(this::keep);
    }

    @Override
    public void ended(int iterations, boolean stopped, String error) {
        keep();
    }

    private void keep() {
        now().ifPresent(take -> {
            kept = System.nanoTime() * 1e-9;
            takes.keep(take);
        });
    }

    /** The take as it is; empty for a painting that came to no iteration. */
    Optional<Take> now() {
        return begun == null || painter.plan().isEmpty() || seconds == 0 ? Optional.empty()
                : Optional.of(begun.withStages(painter.plan(), painter.before()).withLosses(losses.points(), seconds)
                        .withLabel(takes.take(begun.id()).map(Take::label).orElse(begun.label()))
                        .withRecipe(recipe()));
    }

    /** As it was at first: a take that is not painted any more stays as it is. */
    private Optional<Recipe> recipe() {
        recipe = recipe.or(() -> painter.recipe(painter.setup().transfer().colour(), 0));
        return recipe;
    }
}
