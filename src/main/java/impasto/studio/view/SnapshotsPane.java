package impasto.studio.view;

import impasto.session.Snapshot;
import impasto.settings.Catalogue;
import impasto.settings.Start;
import impasto.studio.filmstrip.Filmstrip;
import impasto.studio.filmstrip.SnapshotActions;
import impasto.studio.filmstrip.SnapshotItem;
import impasto.studio.model.SnapshotsModel;
import impasto.studio.model.SnapshotsModel.Frame;
import impasto.studio.model.StudioModel;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.StackPane;

/** The filmstrip of snapshots, and what is done when one is clicked. */
final class SnapshotsPane extends StackPane implements SnapshotActions {

    private final StudioModel studio;
    private final Export export;
    private final Dialogs dialogs;
    private final ObservableList<SnapshotItem> items = FXCollections.observableArrayList();
    private final Filmstrip filmstrip;

    SnapshotsPane(StudioModel studio, Export export, Dialogs dialogs) {
        this.studio = studio;
        this.export = export;
        this.dialogs = dialogs;
        getStyleClass().add("snapshots-pane");
        setMinSize(0, 0);
        studio.snapshots().frames().forEach(frame -> items.add(item(frame)));
        filmstrip = new Filmstrip(items, this);
        filmstrip.setId("filmstrip");
        getChildren().add(filmstrip);
        studio.snapshots().frames().addListener((ListChangeListener<Frame>) this::follow);
        studio.snapshots().viewedProperty().addListener((observed, old, now) -> {
            if (now == null) {
                filmstrip.clearSelection();
            }
        });
    }

    private void follow(ListChangeListener.Change<? extends Frame> change) {
        while (change.next()) {
            change.getRemoved().forEach(gone -> items.removeIf(item -> item.id().equals(id(gone.snapshot()))));
            int at = change.getFrom();
            for (Frame frame : change.getAddedSubList()) {
                items.add(at++, item(frame));
            }
        }
    }

    private static SnapshotItem item(Frame frame) {
        Snapshot snapshot = frame.snapshot();
        return new SnapshotItem(id(snapshot), frame.thumbnail(), snapshot.iteration(), snapshot.loss(), snapshot.name());
    }

    private static String id(Snapshot snapshot) {
        return Long.toString(snapshot.id());
    }

    private Snapshot snapshot(SnapshotItem item) {
        return studio.snapshots().frames().stream().map(Frame::snapshot)
                .filter(snapshot -> id(snapshot).equals(item.id())).findFirst().orElseThrow();
    }

    @Override
    public void view(SnapshotItem item) {
        studio.snapshots().view(snapshot(item));
    }

    @Override
    public void compare(SnapshotItem earlier, SnapshotItem later) {
        studio.snapshots().compare(snapshot(earlier), snapshot(later));
    }

    @Override
    public void startFrom(SnapshotItem item) {
        studio.pictures().start().sourceProperty().set(SnapshotsModel.source(snapshot(item)));
        studio.settings().change(Catalogue.START, Start.PICTURE);
    }

    @Override
    public void export(List<SnapshotItem> chosen) {
        export.run(this, chosen.stream().map(item -> studio.export().subject(snapshot(item))).toList());
    }

    @Override
    public void delete(List<SnapshotItem> chosen) {
        String question = chosen.size() == 1 ? "Delete the snapshot of iteration " + chosen.get(0).iteration() + "?"
                : "Delete " + chosen.size() + " snapshots?";
        if (dialogs.confirm(question, "It cannot be brought back.", "Delete", "Keep")) {
            chosen.stream().map(this::snapshot).toList().forEach(studio.snapshots()::delete);
        }
    }
}
