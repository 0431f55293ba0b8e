package impasto.studio.painting;

import impasto.image.Picture;
import impasto.studio.fx.Images;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ObjIntConsumer;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Brings pictures to one image on the JavaFX thread: packed on the calling thread into buffers that are used again,
 * with no more than one waiting. Small pictures of a painting that begins coarse are shown in the painting's size.
 */
final class PreviewFeed {

    private record Frame(int[] pixels, int width, int height, int iteration) {}

    private final AtomicReference<Frame> waiting = new AtomicReference<>();
    private final AtomicReference<int[]> spare = new AtomicReference<>();
    private final ObjIntConsumer<WritableImage> show;
    private WritableImage image;
    private volatile int width;
    private volatile int height;

    /** @param show takes the image and its iteration, on the JavaFX thread; the same image whenever the size is the same */
    PreviewFeed(ObjIntConsumer<WritableImage> show) {
        this.show = show;
    }

    /** The size that all pictures are shown in from now on. */
    void size(int shownWidth, int shownHeight) {
        width = shownWidth;
        height = shownHeight;
    }

    /** Shows a picture soon, from any thread. */
    void offer(Picture picture, int iteration) {
        int count = width * height;
        int[] pixels = spare.getAndSet(null);
        if (pixels == null || pixels.length != count) {
            pixels = new int[count];
        }
        Images.pack(picture, pixels, width, height);
        Frame missed = waiting.getAndSet(new Frame(pixels, width, height, iteration));
        if (missed == null) {
            Platform.runLater(this::take);
        } else {
            spare.set(missed.pixels());
        }
    }

    private void take() {
        Frame frame = waiting.getAndSet(null);
        if (image == null || image.getWidth() != frame.width() || image.getHeight() != frame.height()) {
            image = new WritableImage(frame.width(), frame.height());
        }
        image.getPixelWriter().setPixels(0, 0, frame.width(), frame.height(), PixelFormat.getIntArgbPreInstance(),
                frame.pixels(), 0, frame.width());
        spare.set(frame.pixels());
        show.accept(image, frame.iteration());
    }
}
