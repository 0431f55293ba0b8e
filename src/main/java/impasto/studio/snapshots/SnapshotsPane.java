package impasto.studio.snapshots;

import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.TakeLabel;
import impasto.studio.fx.PictureDrag;
import impasto.studio.fx.PictureDrag.Carried;
import impasto.studio.fx.Words;
import impasto.studio.snapshots.SnapshotItem.Painting;
import impasto.studio.snapshots.SnapshotsModel.Frame;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.StackPane;

/** The filmstrip of snapshots, and what is done when one is clicked. */
public final class SnapshotsPane extends StackPane implements SnapshotActions {

    private final SnapshotsModel snapshots;
    private final TakeActions takes;
    private final Consumer<Snapshot> startFrom;
    private final Consumer<List<Snapshot>> export;
    private final ObservableList<SnapshotItem> items = FXCollections.observableArrayList();
    private final Filmstrip filmstrip;

    /**
     * @param takes what is done with the paintings that they are of
     * @param startFrom has the next painting start from a snapshot
     * @param export writes snapshots to files
     */
    public SnapshotsPane(SnapshotsModel snapshots, TakeActions takes, Consumer<Snapshot> startFrom, Consumer<List<Snapshot>> export) {
        this.snapshots = snapshots;
        this.takes = takes;
        this.startFrom = startFrom;
        this.export = export;
        getStyleClass().add("snapshots-pane");
        setMinSize(0, 0);
        snapshots.frames().forEach(frame -> items.add(item(frame)));
        filmstrip = new Filmstrip(items, this);
        filmstrip.setId("filmstrip");
        getChildren().add(filmstrip);
        snapshots.frames().addListener((ListChangeListener<Frame>) this::follow);
        snapshots.viewedProperty().addListener((observed, old, now) -> {
            if (now == null) {
                filmstrip.clearSelection();
            } else {
                mark(now.snapshot());
            }
        });
    }

    private void follow(ListChangeListener.Change<? extends Frame> change) {
        while (change.next()) {
            change.getRemoved().forEach(gone -> items.removeIf(item -> item.id().equals(id(gone.snapshot()))));
            int at = change.getFrom();
            for (Frame frame : change.getAddedSubList()) {
                items.add(at++, item(frame));
                SnapshotsModel.Viewed viewed = snapshots.viewedProperty().get();
                if (viewed != null && viewed.snapshot().equals(frame.snapshot())) {
                    mark(frame.snapshot());
                }
            }
        }
    }

    /** One that is looked at without having been chosen here. */
    private void mark(Snapshot snapshot) {
        if (filmstrip.getSelected().isEmpty()) {
            items.stream().filter(item -> item.id().equals(id(snapshot))).findFirst().ifPresent(filmstrip::select);
        }
    }

    private static SnapshotItem item(Frame frame) {
        Snapshot snapshot = frame.snapshot();
        return new SnapshotItem(id(snapshot), frame.thumbnail(), snapshot.iteration(), snapshot.side(), snapshot.name(), snapshot.id(),
                snapshot.origin().map(origin -> new Painting(origin.begun(), origin.style(), frame.style().orElse(null)))
                        .orElse(Painting.UNKNOWN));
    }

    private static String id(Snapshot snapshot) {
        return Long.toString(snapshot.id());
    }

    private Snapshot snapshot(SnapshotItem item) {
        return snapshots.frames().stream().map(Frame::snapshot)
                .filter(snapshot -> id(snapshot).equals(item.id())).findFirst().orElseThrow();
    }

    @Override
    public void view(SnapshotItem item) {
        snapshots.view(snapshot(item));
    }

    @Override
    public void compare(SnapshotItem earlier, SnapshotItem later) {
        snapshots.compare(snapshot(earlier), snapshot(later));
    }

    @Override
    public void drag(SnapshotItem item, Node from) {
        Snapshot snapshot = snapshot(item);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(List.of(snapshot.file().toFile()));
        PictureDrag.begin(from, Carried.of(SnapshotsModel.source(snapshot)), content, item.thumbnail());
    }

    @Override
    public void startFrom(SnapshotItem item) {
        startFrom.accept(snapshot(item));
    }

    @Override
    public void export(List<SnapshotItem> chosen) {
        export.accept(chosen.stream().map(this::snapshot).toList());
    }

    @Override
    public void delete(List<SnapshotItem> chosen) {
        int count = chosen.size();
        snapshots.delete(chosen.stream().map(this::snapshot).toList(),
                Words.count("snapshots.step.delete", count, count == 1 ? chosen.get(0).iteration() : count));
    }

    @Override
    public boolean isKnown(SnapshotItem item) {
        return takes.isKnown(take(item));
    }

    @Override
    public boolean canPaint(SnapshotItem item) {
        return takes.canPaint(take(item));
    }

    @Override
    public void returnTo(SnapshotItem item) {
        takes.returnTo(take(item));
    }

    @Override
    public void paintOn(SnapshotItem item) {
        takes.paintOn(take(item));
    }

    @Override
    public void paintLarger(SnapshotItem item) {
        takes.paintLarger(take(item));
    }

    @Override
    public TakeLabel label(SnapshotItem item) {
        return takes.label(item.of().begun());
    }

    @Override
    public void menu(List<SnapshotItem> chosen, Node beside, double x, double y) {
        TakeChoice take = take(chosen.get(chosen.size() - 1));
        new TakeMenu(() -> List.of(take), takes).show(beside, x, y);
    }

    /** Something else is said of takes now. */
    public void relabel() {
        filmstrip.relabel();
    }

    private TakeChoice take(SnapshotItem item) {
        return new TakeChoice(item.of().begun(), Optional.of(snapshot(item)), label(item));
    }
}
