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

    void size(Stage stage, double width, double height) {
        StudioFixture.onFx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    void take(Stage stage, String name, int scale) throws IOException, InterruptedException {
        Thread.sleep(SETTLE_MILLISECONDS);
        Files.createDirectories(folder);
        BufferedImage image = StudioFixture.onFx(() -> picture(stage, scale));
        ImageIO.write(image, "png", folder.resolve(name + (scale == 1 ? "" : "@" + scale + "x") + ".png").toFile());
    }

    private static BufferedImage picture(Stage stage, int scale) {
        BufferedImage whole = new BufferedImage((int) (stage.getScene().getWidth() * scale),
                (int) (stage.getScene().getHeight() * scale), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = whole.createGraphics();
        double left = stage.getX() + stage.getScene().getX();
        double top = stage.getY() + stage.getScene().getY();
        for (Window window : Window.getWindows()) {
            if (window.isShowing() && window.getScene() != null) {
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
