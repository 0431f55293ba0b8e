package impasto.studio.snapshots;

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

    /** Write them to files, one or more. */
    void export(List<SnapshotItem> snapshots);

    /** Delete them, one or more; the filmstrip keeps them until its list no longer has them. */
    void delete(List<SnapshotItem> snapshots);
}
