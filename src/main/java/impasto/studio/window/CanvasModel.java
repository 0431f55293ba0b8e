package impasto.studio.window;

import impasto.session.PictureSource;
import impasto.studio.fx.Words;
import impasto.studio.mask.Masking;
import impasto.studio.painting.Painter;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.snapshots.SnapshotsModel.Viewed;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.image.Image;

/** What the canvas shows: the painting, one snapshot or two, or the content while it is masked. */
public final class CanvasModel {

    /**
     * Pictures on the canvas.
     *
     * @param result null while there is none
     * @param original what it is compared with; null for nothing
     * @param snapshot whether the result is one
     * @param two whether the original is another one
     */
    public record Shown(Image result, Image original, boolean snapshot, boolean two) {}

    private final Painter painter;
    private final SnapshotsModel snapshots;
    private final PicturesModel pictures;
    private final Masking masking;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

    CanvasModel(Painter painter, SnapshotsModel snapshots, PicturesModel pictures, Masking masking) {
        this.painter = painter;
        this.snapshots = snapshots;
        this.pictures = pictures;
        this.masking = masking;
        painter.pictureProperty().addListener((observed, old, now) -> show());
        painter.originalProperty().addListener((observed, old, now) -> show());
        snapshots.viewedProperty().addListener((observed, old, now) -> show());
        snapshots.comparedProperty().addListener((observed, old, now) -> show());
        pictures.content().imageProperty().addListener((observed, old, now) -> show());
        masking.slotProperty().addListener((observed, old, now) -> show());
        painter.progress().previewedProperty().addListener((observed, old, now) -> name());
        show();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What is shown, in a few words; empty for the content alone. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Where the picture that is painted from comes from; another one when that is opened. */
    public ReadOnlyObjectProperty<PictureSource> openedProperty() {
        return pictures.content().sourceProperty();
    }

    private void show() {
        Viewed viewed = snapshots.viewedProperty().get();
        Viewed beside = snapshots.comparedProperty().get();
        Image painting = painter.pictureProperty().get();
        Image content = pictures.content().imageProperty().get();
        Image original = painter.originalProperty().get();
        if (masking.isActive()) {
            shown.set(new Shown(null, content, viewed != null, false));
        } else if (viewed != null) {
            shown.set(new Shown(viewed.image(), beside != null ? beside.image() : original != null ? original : content,
                    true, beside != null));
        } else {
            shown.set(new Shown(painting, painting != null && original != null ? original : content, false, false));
        }
        name();
    }

    private void name() {
        Viewed viewed = snapshots.viewedProperty().get();
        Viewed beside = snapshots.comparedProperty().get();
        int iteration = painter.progress().previewedProperty().get();
        title.set(masking.isActive() ? Words.of("window.title.mask")
                : beside != null && viewed != null
                ? Words.of("window.title.snapshots", beside.snapshot().iteration(), viewed.snapshot().iteration())
                : viewed != null ? Words.of("window.title.snapshot", viewed.snapshot().iteration())
                : painter.pictureProperty().get() == null ? ""
                : iteration == 0 ? Words.of("window.title.start") : step(iteration));
    }

    /** A picture that is still smaller than the painting says so. */
    private String step(int iteration) {
        int side = painter.progress().scaleProperty().get();
        Image picture = painter.pictureProperty().get();
        return side > 0 && side < Math.max(picture.getWidth(), picture.getHeight())
                ? Words.of("window.title.coarse", iteration, side) : Words.of("window.title.step", iteration);
    }
}
