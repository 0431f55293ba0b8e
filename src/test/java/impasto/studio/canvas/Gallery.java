package impasto.studio.canvas;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/** Writes what a view looks like, in both themes and at both resolutions, into the folder that a property names. */
public final class Gallery {

    private static final String FOLDER = System.getProperty("impasto.views");

    private Gallery() {}

    /** Whether pictures are wanted at all. */
    public static boolean wanted() {
        return FOLDER != null;
    }

    /** Shows a view in a stage and writes its pictures; to be called on the FX thread. */
    public static void write(Stage stage, Region view, double width, double height, String name) throws IOException {
        for (Theme theme : new Theme[] {new PrimerDark(), new PrimerLight()}) {
            Application.setUserAgentStylesheet(theme.getUserAgentStylesheet());
            StackPane root = new StackPane(view);
            stage.setScene(new Scene(root, width, height));
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            for (int scale = 1; scale <= 2; scale++) {
                if (view instanceof PictureCanvas canvas) {
                    canvas.outputScaleProperty().set(scale);
                }
                root.applyCss();
                root.layout();
                SnapshotParameters larger = new SnapshotParameters();
                larger.setTransform(Transform.scale(scale, scale));
                String kind = theme.isDarkMode() ? "dark" : "light";
                Path file = Path.of(FOLDER, name + "-" + kind + "-" + scale + "x.png");
                Files.createDirectories(file.getParent());
                ImageIO.write(SwingFXUtils.fromFXImage(root.snapshot(larger, null), null), "png", file.toFile());
            }
            root.getChildren().clear();
        }
    }
}
