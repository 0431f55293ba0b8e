package impasto.studio.takes;

import impasto.log.Log;
import impasto.message.Sentence;
import impasto.session.recipe.Recipe;
import impasto.session.snapshot.LossPoint;
import impasto.session.snapshot.Origin;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.TakeLabel;
import impasto.session.snapshot.TakeStore;
import impasto.settings.Setup;
import impasto.studio.fx.Background;
import impasto.studio.fx.History;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.painting.Painter;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.snapshots.SnapshotsModel.Frame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** The takes of this time and of earlier ones. On the JavaFX thread but for what says otherwise. */
public final class TakesModel {

    private final Background background;
    private final SnapshotsModel snapshots;
    private final Painter painter;
    private final Messages messages;
    private final History history;
    private final TakeRecorder recorder;
    private final ObservableMap<Long, Take> takes = FXCollections.observableHashMap();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ObjectBinding<List<LossPoint>> looked;
    private Path folder;
    private TakeStore store;
    private TakeWriter writer;

    /**
     * Begins to read the takes of earlier times, and records what is painted.
     *
     * @param folder where they lie
     * @param history where it is a step to say something of them
     */
    public TakesModel(Path folder, SnapshotsModel snapshots, Painter painter, Background background, Messages messages,
            History history) {
        this.background = background;
        this.messages = messages;
        this.snapshots = snapshots;
        this.painter = painter;
        this.history = history;
        looked = Bindings.createObjectBinding(() -> Optional.ofNullable(snapshots.viewedProperty().get())
                .map(viewed -> losses(viewed.snapshot())).orElse(List.of()), snapshots.viewedProperty(), takes, painter.stateProperty());
        read(folder);
        recorder = new TakeRecorder(painter, this);
        painter.listen(recorder);
    }

    private void read(Path place) {
        folder = place;
        TakeStore from = new TakeStore(place);
        store = from;
        writer = new TakeWriter(from, background);
        background.run(from::list, known -> {
            if (store == from) {
                known.forEach(take -> takes.putIfAbsent(take.id(), take));
            }
        }, failure -> messages.error(Words.of("takes.unreadable"), Sentence.of(failure)));
    }

    /** Goes to the takes of another folder, when those before are closed; before the snapshots do, and while nothing is painted. */
    public void open(Path place) {
        takes.clear();
        read(place);
    }

    /** Counts up whenever something of a take is kept. */
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** The losses of the take whose snapshot is looked at; empty while that is the painting's own, or none. */
    public ObservableValue<List<LossPoint>> lookedLosses() {
        return looked;
    }

    private List<LossPoint> losses(Snapshot snapshot) {
        return snapshot.origin().map(Origin::begun).filter(id -> painter.request() == null || painter.origin().begun() != id)
                .flatMap(this::take).map(Take::losses).orElse(List.of());
    }

    /** What pictures of a take remember; empty when it is not known. */
    public Optional<Recipe> recipe(long id) {
        return take(id).flatMap(Take::recipe);
    }

    /** Calls when the tree may be another. */
    public void listen(Runnable changed) {
        List.<Observable>of(takes, snapshots.frames(), painter.stateProperty()).forEach(part -> part.addListener(any -> changed.run()));
    }

    /** What is known of a take. */
    Optional<Take> take(long id) {
        return Optional.ofNullable(takes.get(id));
    }

    /** What was said of a take. */
    TakeLabel label(long id) {
        return take(id).map(Take::label).orElse(TakeLabel.NONE);
    }

    /** Says something of a take, which can be undone. @param step what is done, in the artist's words */
    void label(long id, String step, TakeLabel other) {
        history.change(new Object(), step, label(id), other, label -> keep(take(id).orElseGet(() -> Take.unknown(id)).withLabel(label),
                failure -> messages.error(Words.of("takes.unwritten"), Sentence.ofWriting(folder, failure))));
    }

    /** Keeps a take as it is now, in place of what was known of it. */
    void keep(Take take) {
        keep(take, failure -> Log.failure("a take could not be written", failure));
    }

    private void keep(Take take, Consumer<Exception> failed) {
        takes.put(take.id(), take);
        writer.save(take, failed);
        changes.set(changes.get() + 1);
    }

    /** The takes that were begun anew, the last first, with their branches. */
    List<TakeNode> tree() {
        return TakeNode.tree(takes, snapshots.frames(), painter.state().active() ? painter.origin().begun() : 0);
    }

    /** A take in the tree. */
    Optional<TakeNode> node(long id) {
        return tree().stream().flatMap(root -> root.all().stream()).filter(node -> node.id() == id).findFirst();
    }

    /** The snapshot of a file. */
    Optional<Snapshot> snapshot(Path file) {
        return find(snapshot -> snapshot.file().equals(file));
    }

    /** The snapshot of this id. */
    Optional<Snapshot> snapshot(long id) {
        return find(snapshot -> snapshot.id() == id);
    }

    private Optional<Snapshot> find(Predicate<Snapshot> wanted) {
        return snapshots.frames().stream().map(Frame::snapshot).filter(wanted).findFirst();
    }

    /** The settings that a snapshot was made with, or else those that its take was begun with. */
    Optional<Setup> setup(long take, Optional<Snapshot> snapshot) {
        return snapshot.flatMap(Snapshot::setup).or(() -> take(take).flatMap(Take::setup));
    }

    /** Deletes the snapshots of takes and of their branches, which can be undone. */
    void delete(Collection<Long> ids, String step) {
        Set<Snapshot> all = new HashSet<>();
        ids.stream().flatMap(id -> node(id).stream()).flatMap(node -> node.all().stream()).flatMap(node -> node.frames().stream())
                .map(Frame::snapshot).forEach(all::add);
        snapshots.delete(all, step);
    }

    /** What writes all that is not written yet, on any thread. */
    public Runnable unwritten() {
        recorder.now().ifPresent(writer::await);
        return writer::flush;
    }

    /**
     * Writes what is not written yet, and deletes the files of takes that have no snapshots any more and nothing that was begun from them;
     * to be called when nothing can be undone any more.
     */
    public void close() {
        recorder.now().ifPresent(writer::await);
        // Else takes may still be being read, on another thread.
        if (!snapshots.deleted().isEmpty()) {
            forgetDeleted();
        }
        writer.flush();
    }

    private void forgetDeleted() {
        Set<Long> left = new HashSet<>();
        tree().forEach(root -> root.all().forEach(node -> left.add(node.id())));
        snapshots.deleted().stream().flatMap(snapshot -> snapshot.origin().stream()).map(Origin::begun).distinct()
                .filter(id -> !left.contains(id)).forEach(id -> {
                    writer.forget(id);
                    try {
                        store.delete(id);
                    } catch (IOException kept) {
                        Log.failure("a take could not be deleted", kept);
                    }
                });
    }
}
