package impasto.studio;

import impasto.studio.model.Lenses;
import impasto.studio.paint.RunState;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
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
import org.junit.jupiter.api.Test;

/** Takes the screenshots: {@code mvn test -Dtest=Screenshots}. Its name keeps it out of the ordinary tests. */
class Screenshots extends StudioFixture {

    private static final Path FOLDER = Path.of(System.getProperty("impasto.screenshots", "target/screenshots"));
    private static final int SETTLE_MILLISECONDS = 700;

    @Test
    void take() throws Exception {
        Files.createDirectories(FOLDER);
        size(1280, 800);
        await("the samples are there", () -> studio.pictures().content().imageProperty().get() != null
                && studio.pictures().styles().get(0).imageProperty().get() != null);
        shoot("idle", 1);
        onFx(() -> {
            studio.settings().change(Lenses.SIZE, 256.0);
            studio.settings().change(Lenses.SNAPSHOT_EVERY, 10.0);
            studio.paint();
            return true;
        });
        await("some is painted", () -> studio.painter().progress().iterationProperty().get() >= 45);
        shoot("painting", 1);
        onFx(() -> {
            studio.painter().stop();
            return true;
        });
        await("it has stopped", () -> studio.painter().state() == RunState.IDLE);
    }

    private void size(double width, double height) {
        onFx(() -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    private void shoot(String name, int scale) throws Exception {
        Thread.sleep(SETTLE_MILLISECONDS);
        File file = FOLDER.resolve(name + (scale == 1 ? "" : "@" + scale + "x") + ".png").toFile();
        BufferedImage image = onFx(() -> picture(stage, scale));
        ImageIO.write(image, "png", file);
    }

    /** The window and all that pops up over it. */
    private static BufferedImage picture(Stage stage, int scale) throws IOException {
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
