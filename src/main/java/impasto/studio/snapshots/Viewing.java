package impasto.studio.snapshots;

import impasto.image.file.PictureException;
import impasto.message.Sentence;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.Colour;
import impasto.studio.fx.Background;
import impasto.studio.fx.Images;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.snapshots.SnapshotsModel.Viewed;
import java.util.Collection;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The snapshot that is looked at and the one beside it, read when they are wanted and shown in other colours. The latest wins. */
final class Viewing {

    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Viewed> viewed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Viewed> compared = new ReadOnlyObjectWrapper<>();
    private Snapshot wanted;
    private Snapshot wantedBeside;
    private Colour colour;
    private boolean colouring;
    /** Whether somebody has said what is to be looked at. */
    private boolean asked;

    /** @param background where snapshots are read and coloured */
    Viewing(Background background, Messages messages) {
        this.background = background;
        this.messages = messages;
    }

    /** What is looked at; null for the painting itself. */
    ReadOnlyObjectProperty<Viewed> viewedProperty() {
        return viewed.getReadOnlyProperty();
    }

    /** What it is compared with; null for the content. */
    ReadOnlyObjectProperty<Viewed> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Nothing is looked at, and nobody has said what is to be. */
    void clear() {
        view(null);
        asked = false;
    }

    /** Looks at one that was painted at an earlier time, unless something else is to be looked at; what cannot be read is left. */
    void viewUnasked(Snapshot snapshot) {
        if (!asked) {
            wanted = snapshot;
            background.run(() -> read(snapshot), read -> {
                if (snapshot.equals(wanted)) {
                    viewed.set(read);
                }
            }, unreadable -> { });
        }
    }

    /** Looks at a snapshot, or with null at the painting itself. */
    void view(Snapshot snapshot) {
        want(snapshot, null);
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

    /** Looks at two snapshots side by side. */
    void compare(Snapshot first, Snapshot second) {
        want(second, first);
        read(second, shown -> read(first, beside -> {
            if (second.equals(wanted) && first.equals(wantedBeside)) {
                viewed.set(shown);
                compared.set(beside);
                recolour();
            }
        }));
    }

    private void want(Snapshot snapshot, Snapshot beside) {
        asked = true;
        wanted = snapshot;
        wantedBeside = beside;
        colour = null;
        compared.set(null);
    }

    /** Looks at the painting itself when one of these is looked at. */
    void leave(Collection<Snapshot> gone) {
        if (gone.contains(wanted) || gone.contains(wantedBeside)) {
            view(null);
        }
    }

    /** Shows what is looked at in other colours than it was kept in, until another is looked at. */
    void colour(Colour now) {
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
        PaintedPicture painted = shown.painted().with(colour);
        background.run(() -> new Viewed(shown.snapshot(), painted, Images.of(painted.finished()), shown.photo()), other -> {
            colouring = false;
            if (other.snapshot().equals(wanted)) {
                viewed.set(other);
            }
            recolour();
        }, failure -> {
            colouring = false;
            messages.error(Words.of("snapshots.uncoloured"), Sentence.of(failure));
        });
    }

    private void read(Snapshot snapshot, Consumer<Viewed> done) {
        background.run(() -> read(snapshot), done,
                failure -> messages.error(Words.of("snapshots.unreadable"), Sentence.of(failure)));
    }

    private static Viewed read(Snapshot snapshot) throws PictureException {
        PaintedPicture painted = SnapshotStore.read(snapshot);
        return new Viewed(snapshot, painted, Images.of(painted.finished()), painted.content().map(Images::of));
    }
}
