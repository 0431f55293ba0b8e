package impasto.studio.snapshots;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** A picture in its own shape, as large as its place allows, with a frame that fits it. */
final class Thumbnail extends Region {

    private final ImageView view = new ImageView();
    private final StackPane frame = new StackPane(view);

    Thumbnail() {
        getStyleClass().add("thumbnail");
        frame.getStyleClass().add("frame");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().add(frame);
        setMinSize(0, 0);
    }

    void show(Image image) {
        view.setImage(image);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Image image = view.getImage();
        if (image == null || image.getWidth() == 0 || image.getHeight() == 0) {
            return;
        }
        double across = frame.snappedLeftInset() + frame.snappedRightInset();
        double down = frame.snappedTopInset() + frame.snappedBottomInset();
        double scale = Math.min((getWidth() - across) / image.getWidth(), (getHeight() - down) / image.getHeight());
        double width = Math.max(1, Math.rint(image.getWidth() * scale));
        double height = Math.max(1, Math.rint(image.getHeight() * scale));
        view.setFitWidth(width);
        view.setFitHeight(height);
        frame.resizeRelocate(
                Math.rint((getWidth() - width - across) / 2), Math.rint(getHeight() - height - down),
                width + across, height + down);
    }
}
