package impasto.studio.snapshots;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;

/** Writes down what was asked for. */
record Asked(List<String> asked) implements SnapshotActions {

    @Override
    public void view(SnapshotItem snapshot) {
        asked.add("view " + snapshot.iteration());
    }

    @Override
    public void compare(SnapshotItem earlier, SnapshotItem later) {
        asked.add("compare " + earlier.iteration() + " " + later.iteration());
    }

    @Override
    public void startFrom(SnapshotItem snapshot) {
        asked.add("start " + snapshot.iteration());
    }

    @Override
    public void drag(SnapshotItem snapshot, Node from) {
        asked.add("drag " + snapshot.iteration());
    }

    @Override
    public void export(List<SnapshotItem> snapshots) {
        asked.add("export " + iterations(snapshots));
    }

    @Override
    public void delete(List<SnapshotItem> snapshots) {
        asked.add("delete " + iterations(snapshots));
    }

    private static String iterations(List<SnapshotItem> snapshots) {
        return snapshots.stream().map(item -> Integer.toString(item.iteration())).collect(Collectors.joining(" "));
    }
}
