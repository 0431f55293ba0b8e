package impasto.studio.fx;

import impasto.image.Picture;
import impasto.session.PictureSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Pictures that are dragged from one place of the window to another; the place they come from knows what is carried. */
public final class PictureDrag {

    private static final DataFormat WITHIN = new DataFormat("application/x-impasto-picture");
    private static final double SIDE = 160;

    /**
     * A picture on its way.
     *
     * @param title what to call it
     * @param source where it lies; empty for one that is nowhere but here
     * @param picture makes it, on a background thread
     */
    public record Carried(String title, Optional<PictureSource> source, Callable<Picture> picture) {

        /** One that lies in a file. */
        public static Carried of(PictureSource source) {
            return new Carried(source.name(), Optional.of(source), () -> {
                throw new IllegalStateException("it lies in a file");
            });
        }
    }

    private PictureDrag() {}

    /**
     * Begins to drag.
     *
     * @param further what other programs are given
     * @param image what is seen of it
     */
    public static void begin(Node from, Carried carried, ClipboardContent further, Image image) {
        carry(from, carried);
        Dragboard board = from.startDragAndDrop(TransferMode.COPY);
        further.put(WITHIN, carried.title());
        board.setContent(further);
        if (image != null) {
            double scale = Math.max(1, Math.max(image.getWidth(), image.getHeight()) / SIDE);
            board.setDragView(Images.of(Images.picture(image).resized((int) Math.max(1, image.getWidth() / scale),
                    (int) Math.max(1, image.getHeight() / scale))));
        }
    }

    /** Names what is dragged from a node. */
    public static void carry(Node from, Carried carried) {
        from.getProperties().put(WITHIN, carried);
    }

    /** What a drag carries within the window; empty for one from elsewhere. */
    public static Optional<Carried> carried(DragEvent event) {
        return event.getGestureSource() instanceof Node from && from.getProperties().get(WITHIN) instanceof Carried carried
                ? Optional.of(carried) : Optional.empty();
    }
}
