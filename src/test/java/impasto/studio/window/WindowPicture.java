package impasto.studio.window;

import impasto.studio.StudioFixture;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Writes pictures of a window, with all that pops up over it, at one or more pixels per unit. */
final class WindowPicture {

    private static final int SETTLE_MILLISECONDS = 600;

    private final Path folder;

    WindowPicture(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes one.
     *
     * @param width of the window, in units, whatever the screen has; at its own size all that pops up over it is taken too
     * @param scale in pixels per unit
     */
    void take(Stage stage, String name, int width, int height, int scale) throws IOException, InterruptedException {
        Thread.sleep(SETTLE_MILLISECONDS);
        Files.createDirectories(folder);
        BufferedImage image = StudioFixture.onFx(() -> {
            Seen.layOut(stage, width, height);
            BufferedImage taken = picture(stage, width, height, scale);
            Seen.layOut(stage, stage.getScene().getWidth(), stage.getScene().getHeight());
            return taken;
        });
        ImageIO.write(image, "png", folder.resolve(name + (scale == 1 ? "" : "@" + scale + "x") + ".png").toFile());
    }

    private static BufferedImage picture(Stage stage, int width, int height, int scale) {
        BufferedImage whole = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = whole.createGraphics();
        // Beside a window of another size they find no place.
        boolean own = width == stage.getScene().getWidth() && height == stage.getScene().getHeight();
        double left = stage.getX() + stage.getScene().getX();
        double top = stage.getY() + stage.getScene().getY();
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window.getScene() != null && (own || !(window instanceof PopupWindow))) {
                SnapshotParameters how = new SnapshotParameters();
                how.setTransform(new Scale(scale, scale));
                how.setFill(Color.TRANSPARENT);
                BufferedImage part = SwingFXUtils.fromFXImage(window.getScene().getRoot().snapshot(how, null), null);
                double x = window.getX() + window.getScene().getX() - left;
                double y = window.getY() + window.getScene().getY() - top;
                graphics.drawImage(part, (int) Math.round(x * scale), (int) Math.round(y * scale), null);
            }
        }
        graphics.dispose();
        return whole;
    }
}
