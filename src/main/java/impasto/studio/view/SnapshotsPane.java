package impasto.studio.view;

import impasto.studio.model.StudioModel;
import javafx.scene.layout.StackPane;

/** The filmstrip of snapshots. */
final class SnapshotsPane extends StackPane {

    SnapshotsPane(StudioModel studio, Export export) {
        getStyleClass().add("snapshots-pane");
        setMinSize(0, 0);
    }
}
