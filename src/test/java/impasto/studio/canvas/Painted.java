package impasto.studio.canvas;

import java.util.function.IntBinaryOperator;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures made for a test, and what a node shows. */
final class Painted {

    static final int RED = 0xFFFF0000;
    static final int BLUE = 0xFF0000FF;

    private Painted() {}

    /** @param argb the colour of the pixel at x, y */
    static WritableImage picture(int width, int height, IntBinaryOperator argb) {
        WritableImage picture = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.getPixelWriter().setArgb(x, y, argb.applyAsInt(x, y));
            }
        }
        return picture;
    }

    static WritableImage plain(int width, int height, int argb) {
        return picture(width, height, (x, y) -> argb);
    }

    /** What a node shows, a pixel per unit, after a layout. */
    static WritableImage of(Region node) {
        return of(node, 1);
    }

    /** @param scale pixels per unit */
    static WritableImage of(Region node, double scale) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            node.getScene().getRoot().layout();
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(Transform.scale(scale, scale));
            return node.snapshot(parameters, null);
        });
    }

    static int at(Region node, double x, double y) {
        return of(node).getPixelReader().getArgb((int) x, (int) y);
    }
}
