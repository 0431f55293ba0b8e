package impasto.studio.window;

import impasto.session.NamePattern;
import impasto.session.PictureSource;
import impasto.session.snapshot.Origin;
import impasto.session.snapshot.Snapshot;
import impasto.studio.fx.Words;
import impasto.studio.mask.Masking;
import impasto.studio.painting.Painter;
import impasto.studio.pictures.PicturesModel;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.snapshots.SnapshotsModel.Viewed;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.image.Image;

/**
 * What the canvas shows: the painting, one snapshot or two, or the photo, alone while it is masked or when it is a new one. What is of
 * another photo than the one that is chosen says so.
 */
public final class CanvasModel {

    /**
     * Pictures on the canvas.
     *
     * @param result null while there is none
     * @param original what it is compared with; null for nothing
     * @param originalName what that is called
     * @param resultName what the result is called
     * @param note what is to be known of the result; empty for nothing
     * @param two whether the original is another snapshot
     */
    public record Shown(Image result, Image original, String originalName, String resultName, String note, boolean two) {

        private static Shown photo(Image photo) {
            return new Shown(null, photo, Words.of("canvas.original"), Words.of("canvas.result"), "", false);
        }
    }

    private final Painter painter;
    private final SnapshotsModel snapshots;
    private final PicturesModel pictures;
    private final Masking masking;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper back = new ReadOnlyStringWrapper("");
    /** The photo that was shown last. */
    private PictureSource known;
    /** What the painting is of, while it is there. */
    private PictureSource painted;
    /** Whether the photo is looked at though there is a painting. */
    private boolean photoFirst;

    CanvasModel(Painter painter, SnapshotsModel snapshots, PicturesModel pictures, Masking masking) {
        this.painter = painter;
        this.snapshots = snapshots;
        this.pictures = pictures;
        this.masking = masking;
        known = pictures.content().source();
        painter.pictureProperty().addListener((observed, old, now) -> show());
        painter.originalProperty().addListener((observed, old, now) -> begun());
        snapshots.viewedProperty().addListener((observed, old, now) -> show());
        snapshots.comparedProperty().addListener((observed, old, now) -> show());
        pictures.content().imageProperty().addListener((observed, old, now) -> photo(now));
        masking.slotProperty().addListener((observed, old, now) -> show());
        painter.progress().previewedProperty().addListener((observed, old, now) -> name());
        show();
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** What is shown, in a few words; empty for the photo alone. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What {@link #back} goes to, in a word or two; empty when there is nothing to go back to. */
    public ReadOnlyStringProperty backProperty() {
        return back.getReadOnlyProperty();
    }

    /** Goes from a snapshot to the painting or the photo, and between the photo and the painting of the one before. */
    public void back() {
        if (snapshots.viewedProperty().get() != null) {
            snapshots.view(null);
        } else {
            photoFirst = !photoFirst;
            show();
        }
    }

    private void begun() {
        painted = painter.request().content();
        photoFirst = false;
        show();
    }

    /** A new photo is looked at once it is read. */
    private void photo(Image photo) {
        PictureSource source = pictures.content().source();
        if (photo != null && !source.equals(known)) {
            known = source;
            photoFirst = !source.equals(painted);
            snapshots.view(null);
        }
        show();
    }

    /** The photo that is there now is none that was chosen: a project has come with it, or has moved it. */
    void keepPhoto() {
        PictureSource source = pictures.content().source();
        painted = known != null && known.equals(painted) ? source : painted;
        known = source;
        photoFirst = false;
    }

    private boolean ofEarlierPhoto() {
        return painter.pictureProperty().get() != null && painted != null && !painted.equals(pictures.content().source());
    }

    /** Where the picture that is painted from comes from; another one when that is opened. */
    public ReadOnlyObjectProperty<PictureSource> openedProperty() {
        return pictures.content().sourceProperty();
    }

    private void show() {
        Viewed viewed = snapshots.viewedProperty().get();
        Image painting = painter.pictureProperty().get();
        Image content = pictures.content().imageProperty().get();
        if (masking.isActive()) {
            shown.set(Shown.photo(content));
        } else if (viewed != null) {
            shown.set(snapshot(viewed));
        } else if (painting == null || photoFirst && content != null) {
            shown.set(Shown.photo(content));
        } else {
            Image original = painter.originalProperty().get();
            shown.set(new Shown(painting, original != null ? original : content, Words.of("canvas.original"), Words.of("canvas.result"),
                    ofEarlierPhoto() ? Words.of("window.earlier-photo") : "", false));
        }
        name();
    }

    private Shown snapshot(Viewed viewed) {
        Viewed beside = snapshots.comparedProperty().get();
        Snapshot snapshot = viewed.snapshot();
        if (beside != null) {
            return new Shown(viewed.image(), beside.image(), name(beside.snapshot(), snapshot), name(snapshot, beside.snapshot()), "",
                    true);
        }
        PictureSource photo = pictures.content().source();
        boolean other = photo != null && !snapshot.name().equals(NamePattern.stem(photo.name()));
        return new Shown(viewed.image(), viewed.photo().orElseGet(pictures.content().imageProperty()::get), Words.of("canvas.original"),
                Words.of("window.title.step", snapshot.iteration()), other ? Words.of("window.other-photo", snapshot.name()) : "",
                false);
    }

    /** A snapshot beside another: its step, and what it is of where that is another painting. */
    private static String name(Snapshot snapshot, Snapshot beside) {
        Optional<Origin> origin = snapshot.origin();
        boolean same = origin.map(Origin::begun).equals(beside.origin().map(Origin::begun));
        String style = origin.map(Origin::style).orElse("");
        if (!snapshot.name().equals(beside.name())) {
            return Words.of("window.step-of", snapshot.name(), snapshot.iteration());
        }
        return same || style.isBlank() ? Words.of("window.title.step", snapshot.iteration())
                : Words.of("window.step-of", style, snapshot.iteration());
    }

    private void name() {
        Viewed viewed = snapshots.viewedProperty().get();
        Viewed beside = snapshots.comparedProperty().get();
        boolean painting = painter.pictureProperty().get() != null;
        int iteration = painter.progress().previewedProperty().get();
        title.set(masking.isActive() ? Words.of("window.title.mask")
                : beside != null && viewed != null
                ? Words.of("window.title.snapshots", beside.snapshot().iteration(), viewed.snapshot().iteration())
                : viewed != null ? Words.of("window.title.snapshot", viewed.snapshot().iteration())
                : !painting || photoFirst ? ""
                : iteration == 0 ? Words.of("window.title.start") : step(iteration));
        back.set(masking.isActive() ? ""
                : viewed != null ? Words.of(painting && !photoFirst ? "window.back" : "window.back.photo")
                : !ofEarlierPhoto() ? "" : Words.of(photoFirst ? "window.back.earlier" : "window.back.photo"));
    }

    /** A picture that is still smaller than the painting says so. */
    private String step(int iteration) {
        int side = painter.progress().scaleProperty().get();
        Image picture = painter.pictureProperty().get();
        return side > 0 && side < Math.max(picture.getWidth(), picture.getHeight())
                ? Words.of("window.title.coarse", iteration, side) : Words.of("window.title.step", iteration);
    }
}
