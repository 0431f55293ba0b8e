package impasto.studio.canvas;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes pictures of the canvas when asked for. */
@ExtendWith(ApplicationExtension.class)
class CanvasGalleryTest {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 460;

    private Stage stage;

    @BeforeEach
    void onlyWhenWanted() {
        assumeTrue(Gallery.wanted());
    }

    @Start
    void show(Stage shown) {
        stage = shown;
    }

    @Test
    void empty() {
        write("empty", canvas -> {
            canvas.originalProperty().set(null);
            canvas.resultProperty().set(null);
            canvas.emptyTextProperty().set("Drop a photo here, or choose one on the left");
        });
    }

    @Test
    void result() {
        write("result", canvas -> canvas.compareModeProperty().set(CompareMode.RESULT));
    }

    @Test
    void wipe() {
        write("wipe", canvas -> {
            canvas.compareModeProperty().set(CompareMode.WIPE);
            canvas.dividerProperty().set(0.4);
        });
    }

    @Test
    void sideBySide() {
        write("side", canvas -> canvas.compareModeProperty().set(CompareMode.SIDE_BY_SIDE));
    }

    @Test
    void pixels() {
        write("pixels", canvas -> {
            canvas.resize(WIDTH, HEIGHT);
            canvas.compareModeProperty().set(CompareMode.WIPE);
            canvas.setZoom(12);
        });
    }

    private void write(String name, Consumer<PictureCanvas> set) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            PictureCanvas canvas = new PictureCanvas();
            canvas.originalProperty().set(image("content/cat.jpg"));
            canvas.resultProperty().set(image("styles/swirling-night.jpg"));
            set.accept(canvas);
            try {
                Gallery.write(stage, canvas, WIDTH, HEIGHT, "canvas-" + name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Image image(String name) {
        return new Image(Path.of("assets/samples", name).toUri().toString());
    }
}
