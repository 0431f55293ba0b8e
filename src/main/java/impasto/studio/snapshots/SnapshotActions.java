package impasto.studio.snapshots;

import impasto.session.snapshot.TakeLabel;
import java.util.List;
import javafx.scene.Node;

/** What a person may ask of snapshots; called on the JavaFX thread. */
public interface SnapshotActions {

    /** Show it in the canvas. */
    void view(SnapshotItem snapshot);

    /** Show two against each other. */
    void compare(SnapshotItem earlier, SnapshotItem later);

    /** Begin to drag it away from a node. */
    void drag(SnapshotItem snapshot, Node from);

    /** Make it the picture that the next run starts from. */
    void startFrom(SnapshotItem snapshot);

    /** Whether it is known with which settings it was made. */
    boolean isKnown(SnapshotItem snapshot);

    /** Whether it could be painted on now. */
    boolean canPaint(SnapshotItem snapshot);

    /** Set what it was made with, and put its pictures on the cards. */
    void returnTo(SnapshotItem snapshot);

    /** Go on painting from it. */
    void paintOn(SnapshotItem snapshot);

    /** Paint it as large as a print. */
    void paintLarger(SnapshotItem snapshot);

    /** What was said of the painting that it is of. */
    TakeLabel label(SnapshotItem snapshot);

    /** Show what can be done with a painting at a place of the screen. @param snapshots all of that painting */
    void menu(List<SnapshotItem> snapshots, Node beside, double x, double y);

    /** Write them to files, one or more. */
    void export(List<SnapshotItem> snapshots);

    /** Delete them, one or more; the filmstrip keeps them until its list no longer has them. */
    void delete(List<SnapshotItem> snapshots);
}
