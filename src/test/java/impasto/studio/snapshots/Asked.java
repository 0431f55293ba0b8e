package impasto.studio.snapshots;

import impasto.session.snapshot.TakeLabel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;

/** Writes down what was asked for. */
record Asked(List<String> asked, Map<Long, TakeLabel> labels) implements SnapshotActions {

    /** Of paintings that nothing was said of. */
    Asked(List<String> asked) {
        this(asked, Map.of());
    }

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
    public boolean isKnown(SnapshotItem snapshot) {
        return true;
    }

    @Override
    public boolean canPaint(SnapshotItem snapshot) {
        return snapshot.iteration() < 40;
    }

    @Override
    public void returnTo(SnapshotItem snapshot) {
        asked.add("return " + snapshot.iteration());
    }

    @Override
    public void paintOn(SnapshotItem snapshot) {
        asked.add("paint on " + snapshot.iteration());
    }

    @Override
    public void paintLarger(SnapshotItem snapshot) {
        asked.add("paint larger " + snapshot.iteration());
    }

    @Override
    public TakeLabel label(SnapshotItem snapshot) {
        return labels.getOrDefault(snapshot.of().begun(), TakeLabel.NONE);
    }

    @Override
    public void menu(List<SnapshotItem> snapshots, Node beside, double x, double y) {
        asked.add("menu " + iterations(snapshots));
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
