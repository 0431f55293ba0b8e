package impasto.studio.window;

import impasto.session.Preferences;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SplitPane;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window lay and how it was divided, the last time. */
final class WindowPreferences {

    private final Preferences preferences;
    private final Stage stage;

    WindowPreferences(Preferences preferences, Stage stage) {
        this.preferences = preferences;
        this.stage = stage;
    }

    /** Puts dividers where they were, or else at these places, and remembers where they are moved. */
    WindowPreferences divider(String name, SplitPane pane, double... usual) {
        double[] places = new double[usual.length];
        for (int i = 0; i < usual.length; i++) {
            places[i] = Math.max(0, Math.min(1, preferences.number(key(name, i)).orElse(usual[i])));
        }
        pane.setDividerPositions(places);
        for (int i = 0; i < usual.length; i++) {
            String key = key(name, i);
            pane.getDividers().get(i).positionProperty().addListener((observed, old, now) -> {
                if (stage.isShowing()) {
                    preferences.put(key, now.doubleValue());
                }
            });
        }
        return this;
    }

    /** Puts the window where it was, if a screen is still there. */
    void restore() {
        double width = width();
        double height = height();
        double x = preferences.number("window.x").orElse(0);
        double y = preferences.number("window.y").orElse(0);
        if (width > 0 && height > 0) {
            boolean visible = Screen.getScreens().stream()
                    .anyMatch(screen -> screen.getVisualBounds().contains(x + width / 2, y + 20));
            stage.setWidth(width);
            stage.setHeight(height);
            if (visible) {
                stage.setX(x);
                stage.setY(y);
            }
        }
        stage.setMaximized(preferences.text("window.maximised").filter("yes"::equals).isPresent());
        stage.maximizedProperty().addListener((observed, old, now) -> preferences.put("window.maximised", now ? "yes" : "no"));
        stage.widthProperty().addListener((observed, old, now) -> remember());
        stage.heightProperty().addListener((observed, old, now) -> remember());
        stage.xProperty().addListener((observed, old, now) -> remember());
        stage.yProperty().addListener((observed, old, now) -> remember());
    }

    /** The scene is to be as large from the start: when the window shrinks, columns that keep their width press the canvas. */
    double width() {
        return Math.min(preferences.number("window.width").orElse(0), most(Rectangle2D::getMaxX, Rectangle2D::getMinX));
    }

    /** As {@link #width}; 0 where it is not known. */
    double height() {
        return Math.min(preferences.number("window.height").orElse(0), most(Rectangle2D::getMaxY, Rectangle2D::getMinY));
    }

    /** From the first to the last pixel of all screens. */
    private static double most(ToDoubleFunction<Rectangle2D> end, ToDoubleFunction<Rectangle2D> begin) {
        List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getBounds).toList();
        return screens.stream().mapToDouble(end).max().orElse(0) - screens.stream().mapToDouble(begin).min().orElse(0);
    }

    private void remember() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !Double.isNaN(stage.getX())) {
            preferences.put("window.width", stage.getWidth());
            preferences.put("window.height", stage.getHeight());
            preferences.put("window.x", stage.getX());
            preferences.put("window.y", stage.getY());
        }
    }

    private static String key(String name, int divider) {
        return "divider." + name + "." + divider;
    }
}
