package impasto.studio.snapshots;

import impasto.files.Names;
import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import impasto.log.Log;
import impasto.message.Sentence;
import impasto.session.NamePattern;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.recipe.Recipe;
import impasto.session.recipe.Remembered;
import impasto.session.snapshot.Origin;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.Colour;
import impasto.settings.Setup;
import impasto.studio.fx.Background;
import impasto.studio.fx.History;
import impasto.studio.fx.Images;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Messages.Way;
import impasto.studio.fx.Words;
import impasto.studio.fx.Write;
import impasto.studio.fx.Writes;
import impasto.studio.painting.Autosave;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunEvents;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.image.Image;

/** The snapshots of this time and of earlier ones, and the one that is looked at. */
public final class SnapshotsModel {

    /**
     * A snapshot with a small image of it.
     *
     * @param style a small image of what its painting learns from; empty when there is none
     */
    public record Frame(Snapshot snapshot, Image thumbnail, Optional<Image> style) {}

    /**
     * A snapshot that is looked at.
     *
     * @param painted it, in the colours that it is shown in
     * @param image it, finished
     * @param photo what it was painted from; empty when that is no longer known
     */
    public record Viewed(Snapshot snapshot, PaintedPicture painted, Image image, Optional<Image> photo) {}

    private static final int THUMBNAIL_SIDE = 240;
    private static final int STYLE_SIDE = 96;
    private static final Comparator<Snapshot> BY_TAKE = Comparator.<Snapshot>comparingLong(snapshot ->
            snapshot.origin().map(Origin::begun).orElse(snapshot.id())).thenComparingLong(Snapshot::id);

    private final Background background;
    private final Writes writes;
    private final Messages messages;
    private final History history;
    private final List<Frame> deleted = new ArrayList<>();
    private final ObservableList<Frame> frames = FXCollections.observableArrayList();
    private final Viewing viewing;
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Path folder;
    private volatile SnapshotStore store;
    /** When the painting was begun that this is the style of. */
    private long styleOf;
    private Optional<Picture> style = Optional.empty();

    /**
     * Begins to read the snapshots of earlier times.
     *
     * @param folder where they lie
     * @param history where it is a step to delete some
     */
    public SnapshotsModel(Path folder, Background background, Writes writes, Messages messages, History history) {
        this.history = history;
        this.background = background;
        this.writes = writes;
        this.messages = messages;
        viewing = new Viewing(background, messages);
        open(folder);
    }

    /** Shows the snapshots of another folder instead, where those that are taken from now on are kept; deletes what was deleted before. */
    public void open(Path other) {
        forgetDeleted();
        SnapshotStore from = new SnapshotStore(other);
        folder = other;
        store = from;
        viewing.clear();
        frames.clear();
        background.run(from::list, list -> {
            if (store == from) {
                list.forEach(snapshot -> addFrame(from, snapshot));
                if (!list.isEmpty()) {
                    viewing.viewUnasked(list.get(list.size() - 1));
                }
            }
        }, failure -> messages.error(Words.of("snapshots.earlier-unreadable"), Sentence.of(failure)));
    }

    /** Counts up whenever a snapshot is added or deleted, but for those that are shown when a folder is opened. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** All snapshots, those of a take together, the oldest first. */
    public ObservableList<Frame> frames() {
        return frames;
    }

    /** The snapshot that is looked at; null for the painting itself. */
    public ReadOnlyObjectProperty<Viewed> viewedProperty() {
        return viewing.viewedProperty();
    }

    /** The snapshot that it is compared with; null for the content. */
    public ReadOnlyObjectProperty<Viewed> comparedProperty() {
        return viewing.comparedProperty();
    }

    /** Looks at a snapshot, or with null at the painting itself. */
    public void view(Snapshot snapshot) {
        viewing.view(snapshot);
    }

    /** Shows the snapshot that is looked at in other colours than it was kept in, until another is looked at. */
    public void colour(Colour now) {
        viewing.colour(now);
    }

    /** Looks at two snapshots side by side. */
    public void compare(Snapshot first, Snapshot second) {
        viewing.compare(first, second);
    }

    /**
     * Takes snapshots out of the filmstrip, which can be undone; their files are deleted when the studio ends.
     *
     * @param step what is done, in the artist's words
     */
    public void delete(Collection<Snapshot> chosen, String step) {
        if (!store.mayDelete()) {
            messages.error(Words.of("snapshots.undeleted"), Words.of("snapshots.undeleted.link", Names.of(folder)));
            return;
        }
        Set<Snapshot> all = new HashSet<>(chosen);
        Object part = new Object();
        history.change(part, step, false, true, out -> showDeleted(all, out));
        Way back = new Way(Words.of("snapshots.deleted.undo"), () -> {
            history.withdraw(part, true);
            showDeleted(all, false);
        });
        messages.done(Words.of("snapshots.deleted"), Words.count("snapshots.deleted", all.size()), back);
    }

    private void showDeleted(Set<Snapshot> chosen, boolean out) {
        changes.set(changes.get() + 1);
        List<Frame> from = List.copyOf(out ? frames : deleted).stream().filter(frame -> chosen.contains(frame.snapshot())).toList();
        if (out) {
            deleted.addAll(from);
            frames.removeAll(from);
            viewing.leave(chosen);
        } else {
            deleted.removeAll(from);
            from.forEach(this::insert);
        }
    }

    /** What was deleted and can still be had back. */
    public List<Snapshot> deleted() {
        return deleted.stream().map(Frame::snapshot).toList();
    }

    /** Deletes the files of what was deleted; to be called when nothing can be undone any more. */
    public void forgetDeleted() {
        for (Snapshot snapshot : deleted()) {
            try {
                store.delete(snapshot);
            } catch (IOException left) {
                Log.failure("a snapshot could not be deleted", left);
            }
        }
        deleted.clear();
    }

    /** A snapshot as a picture to paint from. */
    public static OfFile source(Snapshot snapshot) {
        return new OfFile(snapshot.file(), Optional.of(Words.of("snapshots.title-of", snapshot.name(), snapshot.iteration())));
    }

    /** Keeps the pictures that a painter hands over. */
    public RunEvents events(Painter painter, Autosave autosave) {
        return new RunEvents() {
            @Override
            public void snapshot(PaintedPicture painted, int iteration, double loss) {
                Runnable written = autosave.writing();
                String name = NamePattern.stem(painter.request().content().name());
                save(painted, name, iteration, loss, Optional.of(painter.origin()), painter.request().styles().get(0).picture(),
                        Optional.of(painter.setup()), painter.recipe(painted.colour(), iteration), written, SnapshotsModel.this::insert);
            }
        };
    }

    /** What a painting learns from, small and read once; empty when it cannot be read. @param source null when that is not known */
    private synchronized Optional<Picture> style(Optional<Origin> origin, PictureSource source) {
        if (origin.isEmpty() || source == null) {
            return Optional.empty();
        }
        if (origin.get().begun() != styleOf) {
            styleOf = origin.get().begun();
            try {
                style = Optional.of(source.readShrunk(new PictureReader(), STYLE_SIDE).picture());
            } catch (PictureException gone) {
                style = Optional.empty();
            }
        }
        return style;
    }

    private void save(PaintedPicture painted, String name, int iteration, double loss, Optional<Origin> origin, PictureSource style,
            Optional<Setup> setup, Optional<Recipe> recipe, Runnable written, Consumer<Frame> done) {
        // Taken now, since writes may overtake each other.
        SnapshotStore to = store;
        long id = to.nextId();
        writes.begin(new Write<>(Words.of("snapshots.the-result", name, iteration), folder, () -> {
            Image thumbnail = thumbnail(painted);
            Snapshot snapshot = to.add(id, painted, name, iteration, loss, origin, style(origin, style), setup);
            written.run();
            return frame(snapshot, thumbnail);
        }, frame -> {
            changes.set(changes.get() + 1);
            if (store == to) {
                done.accept(frame);
            }
        }).orElsewhere(NamePattern.fill(NamePattern.STANDARD, name, Words.of("snapshots.interrupted-file"), iteration, painted.side(), LocalDate.now()),
                file -> new PictureWriter().write(painted.finished(), file, new Remembered(recipe).after(iteration))));
    }

    /**
     * Puts paintings that an earlier program could not finish into the filmstrip, and says so.
     *
     * @param resume told of those that can be gone on with, which are there until it forgets them; the newest last
     */
    public void takeIn(RecoveryStore recovery, Consumer<Interrupted> resume) {
        background.run(recovery::list, found -> found.stream()
                        .sorted(Comparator.comparingLong(painting -> painting.snapshot().origin().map(Origin::begun).orElse(0L)))
                        .forEach(painting -> takeIn(painting, resume)),
                failure -> messages.error(Words.of("snapshots.interrupted.failed"), Sentence.of(failure)));
    }

    private void takeIn(Interrupted painting, Consumer<Interrupted> resume) {
        Snapshot known = painting.snapshot();
        Runnable taken = painting.isResumable() ? () -> { } : () -> RecoveryStore.forget(painting);
        background.run(() -> isThere(known) ? Optional.<PaintedPicture>empty() : Optional.of(painting.read()), read -> {
            if (read.isPresent()) {
                save(read.get(), known.name(), known.iteration(), known.loss(), known.origin(), null, known.setup(), Optional.empty(), taken, frame -> {
                    insert(frame);
                    viewing.viewUnasked(frame.snapshot());
                    messages.advise(Words.of("snapshots.interrupted"), interrupted(known.name(), known.iteration(),
                            painting.iterations()));
                });
            } else {
                background.run(() -> {
                    taken.run();
                    return true;
                }, done -> { }, failure -> { });
            }
            if (painting.isResumable()) {
                resume.accept(painting);
            }
        }, failure -> setAside(painting, failure));
    }

    /** Whether this moment of this painting is in the filmstrip already. */
    private boolean isThere(Snapshot moment) throws IOException {
        return moment.origin().isPresent() && store.list().stream().anyMatch(kept -> kept.iteration() == moment.iteration()
                && kept.origin().map(Origin::begun).equals(moment.origin().map(Origin::begun)));
    }

    private void setAside(Interrupted painting, Throwable failure) {
        background.run(() -> RecoveryStore.setAside(painting), kept -> messages.error(Words.of("snapshots.interrupted.failed"),
                Words.of("snapshots.interrupted.aside", Sentence.of(failure), kept)),
                failed -> messages.error(Words.of("snapshots.interrupted.failed"), Sentence.of(failure)));
    }

    /** Where a painting that was interrupted stands, and that it is kept. */
    public static String interrupted(String name, int iteration, int iterations) {
        return iterations > 0 ? Words.of("snapshots.interrupted.total", name, iteration, iterations)
                : Words.of("snapshots.interrupted.text", name, iteration);
    }

    private void addFrame(SnapshotStore from, Snapshot snapshot) {
        background.run(() -> frame(snapshot, thumbnail(SnapshotStore.read(snapshot))), frame -> {
            if (store == from) {
                insert(frame);
            }
        }, unreadable -> {});
    }

    private static Frame frame(Snapshot snapshot, Image thumbnail) {
        return new Frame(snapshot, thumbnail, SnapshotStore.style(snapshot).map(Images::of));
    }

    private void insert(Frame frame) {
        int at = frames.size();
        while (at > 0 && BY_TAKE.compare(frames.get(at - 1).snapshot(), frame.snapshot()) > 0) {
            at--;
        }
        frames.add(at, frame);
    }

    private static Image thumbnail(PaintedPicture painted) {
        Picture picture = painted.coloured();
        return Images.of(Math.max(picture.width(), picture.height()) > THUMBNAIL_SIDE
                ? picture.fitted(THUMBNAIL_SIDE) : picture);
    }
}
