package impasto.studio.project;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** A project that is dropped anywhere in the window is opened, also on what takes pictures. */
public final class ProjectDrop {

    private ProjectDrop() {}

    /** @param taker takes the project's file */
    public static void accept(Node root, Consumer<Path> taker) {
        root.addEventFilter(DragEvent.DRAG_OVER, event -> project(event).ifPresent(file -> {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }));
        root.addEventFilter(DragEvent.DRAG_DROPPED, event -> project(event).ifPresent(file -> {
            event.setDropCompleted(true);
            event.consume();
            taker.accept(file);
        }));
    }

    private static Optional<Path> project(DragEvent event) {
        return event.getGestureSource() == null && event.getDragboard().hasFiles() && event.getDragboard().getFiles().size() == 1
                ? Optional.of(event.getDragboard().getFiles().get(0).toPath()).filter(Projects::is) : Optional.empty();
    }
}
