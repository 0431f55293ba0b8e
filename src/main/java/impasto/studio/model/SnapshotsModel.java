package impasto.studio.model;

import impasto.image.Picture;
import impasto.session.NamePattern;
import impasto.session.Painted;
import impasto.session.PictureSource.OfFile;
import impasto.session.Snapshot;
import impasto.session.SnapshotStore;
import impasto.studio.fx.Background;
import impasto.studio.fx.Images;
import impasto.studio.paint.Painter;
import impasto.studio.paint.RunEvents;
import impasto.transfer.Colour;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;

/** The snapshots of this time and of earlier ones, and the one that is looked at. */
public final class SnapshotsModel {

    /** A snapshot with a small image of it. */
    public record Frame(Snapshot snapshot, Image thumbnail) {}

    /**
     * A snapshot that is looked at.
     *
     * @param painted it, in the colours that it is shown in
     * @param image it, finished
     */
    public record Viewed(Snapshot snapshot, Painted painted, Image image) {}

    private static final int THUMBNAIL_SIDE = 240;

    private final SnapshotStore store;
    private final Background background;
    private final Messages messages;
    private final ObservableList<Frame> frames = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Viewed> viewed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Viewed> compared = new ReadOnlyObjectWrapper<>();
    private Snapshot wanted;
    private Snapshot wantedBeside;
    private Colour colour;
    private boolean colouring;

    /** Begins to read the snapshots of earlier times. */
    SnapshotsModel(SnapshotStore store, Background background, Messages messages) {
        this.store = store;
        this.background = background;
        this.messages = messages;
        background.run(store::list, list -> list.forEach(this::addFrame),
                failure -> messages.error("Earlier snapshots could not be read", Sentence.of(failure)));
    }

    /** All snapshots, the oldest first. */
    public ObservableList<Frame> frames() {
        return frames;
    }

    /** The snapshot that is looked at; null for the painting itself. */
    public ReadOnlyObjectProperty<Viewed> viewedProperty() {
        return viewed.getReadOnlyProperty();
    }

    /** The snapshot that it is compared with; null for the content. */
    public ReadOnlyObjectProperty<Viewed> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Looks at a snapshot, or with null at the painting itself. */
    public void view(Snapshot snapshot) {
        wanted = snapshot;
        wantedBeside = null;
        colour = null;
        compared.set(null);
        if (snapshot == null) {
            viewed.set(null);
            return;
        }
        read(snapshot, read -> {
            if (snapshot.equals(wanted)) {
                viewed.set(read);
                recolour();
            }
        });
    }

    /** Shows the snapshot that is looked at in other colours than it was kept in, until another is looked at. */
    public void colour(Colour now) {
        if (wanted != null) {
            colour = now;
            recolour();
        }
    }

    private void recolour() {
        Viewed shown = viewed.get();
        if (shown == null || colour == null || colouring || shown.painted().colour().equals(colour)
                || !shown.snapshot().equals(wanted)) {
            return;
        }
        colouring = true;
        Painted painted = shown.painted().with(colour);
        background.run(() -> new Viewed(shown.snapshot(), painted, Images.of(painted.finished())), other -> {
            colouring = false;
            if (other.snapshot().equals(wanted)) {
                viewed.set(other);
            }
            recolour();
        }, failure -> {
            colouring = false;
            messages.error("The snapshot could not be coloured", Sentence.of(failure));
        });
    }

    /** Looks at two snapshots side by side. */
    public void compare(Snapshot first, Snapshot second) {
        view(second);
        wantedBeside = first;
        read(first, read -> {
            if (first.equals(wantedBeside)) {
                compared.set(read);
            }
        });
    }

    /** Deletes a snapshot for good. */
    public void delete(Snapshot snapshot) {
        frames.removeIf(frame -> frame.snapshot().equals(snapshot));
        if (snapshot.equals(wanted) || snapshot.equals(wantedBeside)) {
            view(null);
        }
        background.run(() -> {
            store.delete(snapshot);
            return true;
        }, done -> {}, failure -> messages.error("The snapshot could not be deleted", Sentence.of(failure)));
    }

    /** A snapshot as a picture to paint from. */
    public static OfFile source(Snapshot snapshot) {
        return new OfFile(snapshot.file());
    }

    /** Keeps the pictures that a painter hands over. */
    RunEvents events(Painter painter) {
        return new RunEvents() {
            @Override
            public void snapshot(Painted painted, int iteration, double loss) {
                String name = NamePattern.stem(painter.request().content().name());
                background.run(() -> new Frame(store.add(painted, name, iteration, loss), thumbnail(painted)),
                        SnapshotsModel.this::insert, failure -> messages.error("A snapshot could not be kept", Sentence.of(failure)));
            }
        };
    }

    private void addFrame(Snapshot snapshot) {
        background.run(() -> new Frame(snapshot, thumbnail(SnapshotStore.read(snapshot))), this::insert,
                unreadable -> {});
    }

    private void insert(Frame frame) {
        int at = frames.size();
        while (at > 0 && frames.get(at - 1).snapshot().id() > frame.snapshot().id()) {
            at--;
        }
        frames.add(at, frame);
    }

    private void read(Snapshot snapshot, Consumer<Viewed> done) {
        background.run(() -> {
            Painted painted = SnapshotStore.read(snapshot);
            return new Viewed(snapshot, painted, Images.of(painted.finished()));
        }, done,
                failure -> messages.error("The snapshot could not be read", Sentence.of(failure)));
    }

    private static Image thumbnail(Painted painted) {
        Picture picture = painted.coloured();
        return Images.of(Math.max(picture.width(), picture.height()) > THUMBNAIL_SIDE
                ? picture.fitted(THUMBNAIL_SIDE) : picture);
    }
}
