package impasto.studio.painting;

import impasto.image.Picture;
import impasto.run.Iterate;
import impasto.session.recipe.Recipe;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.StateFile;
import impasto.settings.PlannedStage;
import impasto.studio.fx.Images;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/** What happens to one painting on the thread that paints, brought to the JavaFX thread, where it is shown and told. */
final class PaintEvents implements PaintListener {

    private final CurrentPainting painting;
    private final Finish finish;
    private final ShownPainting shown;
    private final List<RunEvents> listeners;
    private final Runnable going;
    private final DoubleSupplier previewShare;
    private final MemorySampler memory = new MemorySampler();
    private final Batches<Iterate> iterates = new Batches<>(this::show);
    private final PreviewFeed previews = new PreviewFeed(this::show);

    /**
     * For one painting.
     *
     * @param listeners to be told, those that are added later too
     * @param going told, on the JavaFX thread, that it is painted, before anything of it is shown
     * @param previewShare the part of the painting's time that previews have taken, 0 to 1
     */
    PaintEvents(CurrentPainting painting, Finish finish, ShownPainting shown, List<RunEvents> listeners, Runnable going,
            DoubleSupplier previewShare) {
        this.painting = painting;
        this.finish = finish;
        this.shown = shown;
        this.listeners = listeners;
        this.going = going;
        this.previewShare = previewShare;
    }

    @Override
    public void began(Picture content, Picture start, int done, int earlier, List<PlannedStage> stages) {
        Image original = Images.of(content);
        previews.size(content.width(), content.height());
        finish.begin(content, previews::offer);
        Platform.runLater(() -> {
            shown.original(original);
            painting.stages(stages);
            shown.progress().begin(done, earlier + stages.stream().mapToInt(PlannedStage::iterations).sum());
        });
        finish.picture(start, done);
    }

    @Override
    public void remembers(Recipe made) {
        painting.remembers(made);
    }

    @Override
    public void noted(String sentence) {
        Platform.runLater(() -> listeners.forEach(listener -> listener.noted(sentence)));
    }

    @Override
    public void iterated(Iterate iterate) {
        memory.sampleIfOld();
        iterates.add(iterate);
    }

    @Override
    public void previewed(Picture picture, int iteration) {
        finish.picture(picture, iteration);
    }

    @Override
    public void snapshot(Picture picture, int iteration, double loss) {
        PaintedPicture painted = finish.of(picture);
        painting.kept(iteration);
        listeners.forEach(listener -> listener.snapshot(painted, iteration, loss));
    }

    @Override
    public void left() {
        listeners.forEach(RunEvents::left);
    }

    @Override
    public void kept(Picture picture, int iteration, Optional<StateFile> state) {
        PaintedPicture painted = finish.of(picture);
        listeners.forEach(listener -> listener.kept(painted, iteration, state));
    }

    private void show(List<Iterate> done) {
        going.run();
        done.forEach(shown.progress()::add);
        shown.progress().memory(memory.megabytes());
        shown.progress().previews(previewShare.getAsDouble());
        listeners.forEach(listener -> listener.iterated(done));
    }

    private void show(WritableImage image, int iteration) {
        going.run();
        shown.show(image, iteration);
    }
}
