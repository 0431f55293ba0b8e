package impasto.studio.painting;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

/** The painting as it is shown: its picture, what it is made from and its figures. On the JavaFX thread. */
final class ShownPainting {

    private final ReadOnlyObjectWrapper<Image> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Image> original = new ReadOnlyObjectWrapper<>();
    private final RunProgress progress = new RunProgress();
    private final List<Runnable> onPreview = new ArrayList<>();

    /** Adds one that is told when the picture's pixels have changed. */
    void onPreview(Runnable shown) {
        onPreview.add(shown);
    }

    ReadOnlyObjectProperty<Image> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Image> originalProperty() {
        return original.getReadOnlyProperty();
    }

    RunProgress progress() {
        return progress;
    }

    /** What it is made from, in its size. */
    void original(Image content) {
        original.set(content);
    }

    /** A picture of it. @param image may be the one of before, with other pixels */
    void show(WritableImage image, int iteration) {
        picture.set(image);
        progress.previewed(iteration);
        onPreview.forEach(Runnable::run);
    }

    /** Nothing is shown, as before the first painting. */
    void clear() {
        picture.set(null);
        original.set(null);
    }
}
