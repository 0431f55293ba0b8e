package impasto.studio.looks;

import impasto.image.Picture;
import impasto.settings.NamedSetup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.PictureCache;
import impasto.studio.painting.BackgroundEngine;
import impasto.studio.painting.Painter;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.settings.EstimateModel;
import impasto.studio.settings.SettingsModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;
import javafx.util.Duration;

/**
 * Has the looks painted of the artist's own pictures while nothing else is painted or measured and nothing has changed for a while; stops
 * at once when that ends. On the JavaFX thread.
 */
public final class IdlePainting implements AutoCloseable {

    private static final Duration REST = Duration.seconds(4);
    private static final int MOST_KEPT = 400;

    private final LooksModel looks;
    private final PicturesModel pictures;
    private final Painter painter;
    private final EstimateModel estimate;
    private final BackgroundEngine engine;
    private final LookPainter looksPainter;
    private final PauseTransition rest = new PauseTransition(REST);
    /** Of the pictures that the looks show; null for the program's. */
    private Sitters shown;
    private boolean closed;

    /** @param cache a folder for what is painted */
    public IdlePainting(LooksModel looks, PicturesModel pictures, SettingsModel settings, Painter painter, EstimateModel estimate,
            BackgroundEngine engine, Path cache) {
        this.looks = looks;
        this.pictures = pictures;
        this.painter = painter;
        this.estimate = estimate;
        this.engine = engine;
        looksPainter = new LookPainter(engine, new PictureCache(cache, MOST_KEPT));
        rest.setOnFinished(event -> begin(false));
        InvalidationListener change = changed -> wait(true);
        InvalidationListener busy = changed -> wait(false);
        pictures.content().imageProperty().addListener(change);
        pictures.styles().forEach(style -> style.imageProperty().addListener(change));
        pictures.styles().addListener((ListChangeListener<PictureSlot>) changes -> {
            while (changes.next()) {
                changes.getAddedSubList().forEach(style -> style.imageProperty().addListener(change));
            }
            wait(true);
        });
        settings.value(Catalogue.NETWORK).addListener(change);
        painter.stateProperty().addListener(busy);
        estimate.measuringProperty().addListener(busy);
        // Until then every processor is needed for the window and the engine.
        engine.loaded().thenRun(() -> Platform.runLater(() -> wait(true)));
    }

    private void wait(boolean anew) {
        looksPainter.stop();
        if (anew) {
            shown = sitters().orElse(null);
            looks.pictures().clear();
        }
        if (!closed && engine.loaded().isDone()) {
            if (anew) {
                begin(true);
            }
            rest.playFromStart();
        }
    }

    private Optional<Sitters> sitters() {
        Image photo = pictures.content().imageProperty().get();
        List<Image> paintings = pictures.styles().stream().map(style -> style.imageProperty().get()).filter(image -> image != null).toList();
        return photo == null || paintings.isEmpty() ? Optional.empty() : Optional.of(new Sitters(photo, paintings));
    }

    /** @param known whether only those are to be shown that were painted before */
    private void begin(boolean known) {
        if (shown == null || painter.state().active() || estimate.measuringProperty().get()
                || engine.loaded().isCompletedExceptionally()) {
            return;
        }
        Sitters of = shown;
        List<NamedSetup> wanted = looks.paintable().stream().filter(look -> !looks.pictures().containsKey(look.thumbnail())).toList();
        looksPainter.paint(of, wanted, known, (look, picture) -> Platform.runLater(() -> show(of, look, picture)));
    }

    private void show(Sitters of, NamedSetup look, Picture picture) {
        if (of == shown) {
            looks.show(look, picture);
        }
    }

    /** Stops, and waits for the iteration under way. */
    @Override
    public void close() {
        closed = true;
        rest.stop();
        looksPainter.close();
    }
}
