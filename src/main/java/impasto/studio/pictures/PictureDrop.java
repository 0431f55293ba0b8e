package impasto.studio.pictures;

import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.studio.fx.PictureDrag;
import impasto.studio.fx.PictureDrag.Carried;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Pictures that are dropped on a node: files, and what is dragged from elsewhere in the window. */
public final class PictureDrop {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("dropping");

    private PictureDrop() {}

    /** @param taker takes one or more sources */
    public static void accept(Node target, Consumer<List<PictureSource>> taker) {
        accept(target, taker, Optional.empty());
    }

    /** @param within takes what is dragged within the window; what it is dropped on without one is no place for it */
    static void accept(Node target, Consumer<List<PictureSource>> taker, Optional<Consumer<Carried>> within) {
        target.setOnDragOver(event -> {
            if (fits(event, within.isPresent())) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        target.setOnDragEntered(event -> target.pseudoClassStateChanged(OVER, fits(event, within.isPresent())));
        target.setOnDragExited(event -> target.pseudoClassStateChanged(OVER, false));
        target.setOnDragDropped(event -> {
            boolean fits = fits(event, within.isPresent());
            Optional<Carried> carried = PictureDrag.carried(event);
            if (fits && carried.isPresent()) {
                within.get().accept(carried.get());
            } else if (fits) {
                taker.accept(sources(event.getDragboard().getFiles()));
            }
            event.setDropCompleted(fits);
            event.consume();
        });
    }

    private static boolean fits(DragEvent event, boolean within) {
        // What was dragged out of this window is no new picture.
        return event.getGestureSource() == null ? event.getDragboard().hasFiles() && !event.getDragboard().getFiles().isEmpty()
                : within && PictureDrag.carried(event).isPresent();
    }

    static List<PictureSource> sources(List<File> files) {
        return files.stream().map(file -> (PictureSource) new OfFile(file.toPath())).toList();
    }
}
