package impasto.studio.pictures;

import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Files that are dropped on a node. */
public final class PictureDrop {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("dropping");

    private PictureDrop() {}

    /** @param taker takes one or more sources */
    public static void accept(Node target, Consumer<List<PictureSource>> taker) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && event.getGestureSource() == null) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.setOnDragEntered(event -> target.pseudoClassStateChanged(OVER, event.getDragboard().hasFiles()));
        target.setOnDragExited(event -> target.pseudoClassStateChanged(OVER, false));
        target.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            // What was dragged out of this window is no new picture.
            boolean any = event.getGestureSource() == null && files != null && !files.isEmpty();
            if (any) {
                taker.accept(sources(files));
            }
            event.setDropCompleted(any);
            event.consume();
        });
    }

    static List<PictureSource> sources(List<File> files) {
        return files.stream().map(file -> (PictureSource) new OfFile(file.toPath())).toList();
    }
}
