package impasto.studio.frame;

import impasto.session.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/** Where the window lies, how large it is and whether it is maximised, from one time to the next. */
public final class WindowPlace {

    private static final String MAXIMISED = "window.maximised";
    private static final Duration SETTLED = Duration.millis(300);
    /** When a window manager has had its way with a new window: what it makes of the size that was asked for is seen to. */
    private static final List<Duration> LOOKS = List.of(Duration.millis(60), Duration.millis(250), Duration.millis(700),
            Duration.millis(1500), Duration.millis(3000));

    private final Preferences preferences;
    private final Stage stage;
    private final PauseTransition settling = new PauseTransition(SETTLED);
    private Rectangle2D usual;
    private boolean opening = true;

    /** Puts the window, which is not shown yet, where it was the last time. */
    public WindowPlace(Preferences preferences, Stage stage) {
        this.preferences = preferences;
        this.stage = stage;
        usual = Placement.of(remembered(), screens());
        stage.setMinWidth(Math.min(Placement.LEAST_WIDTH, usual.getWidth()));
        stage.setMinHeight(Math.min(Placement.LEAST_HEIGHT, usual.getHeight()));
        stage.setX(usual.getMinX());
        stage.setY(usual.getMinY());
        resize();
        stage.setMaximized(preferences.text(MAXIMISED).filter("yes"::equals).isPresent());
        // Escape has its own meaning in the window, and the menu shows the way back.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> look());
        stage.addEventHandler(WindowEvent.WINDOW_HIDING, event -> remember());
        settling.setOnFinished(event -> remember());
        stage.maximizedProperty().addListener((observed, old, now) -> maximised(now));
        stage.fullScreenProperty().addListener((observed, old, now) -> settling.playFromStart());
        stage.widthProperty().addListener((observed, old, now) -> settling.playFromStart());
        stage.heightProperty().addListener((observed, old, now) -> settling.playFromStart());
        stage.xProperty().addListener((observed, old, now) -> settling.playFromStart());
        stage.yProperty().addListener((observed, old, now) -> settling.playFromStart());
    }

    /** The width that the window opens with, in the screen's units. */
    public double width() {
        return usual.getWidth();
    }

    /** As {@link #width}. */
    public double height() {
        return usual.getHeight();
    }

    /** Some window managers open a window as small as it may be; on a busy machine they do so late. */
    private void look() {
        LOOKS.forEach(after -> {
            PauseTransition look = new PauseTransition(after);
            look.setOnFinished(event -> {
                if (isSmallest()) {
                    resize();
                }
                opening = after != LOOKS.get(LOOKS.size() - 1);
            });
            look.play();
        });
    }

    private boolean isSmallest() {
        return !isSpread() && stage.getWidth() <= stage.getMinWidth() + 1 && stage.getHeight() <= stage.getMinHeight() + 1;
    }

    private void maximised(boolean now) {
        preferences.put(MAXIMISED, now ? "yes" : "no");
        if (!now && !opening) {
            // What the window manager gives back is not always what it was.
            resize();
        }
        settling.playFromStart();
    }

    private void resize() {
        stage.setWidth(usual.getWidth());
        stage.setHeight(usual.getHeight());
    }

    private boolean isSpread() {
        return stage.isMaximized() || stage.isFullScreen() || stage.isIconified();
    }

    private void remember() {
        settling.stop();
        if (!stage.isShowing() || isSpread() || opening && isSmallest() || Double.isNaN(stage.getX())) {
            return;
        }
        usual = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        preferences.put("window.x", usual.getMinX());
        preferences.put("window.y", usual.getMinY());
        preferences.put("window.width", usual.getWidth());
        preferences.put("window.height", usual.getHeight());
    }

    private Optional<Rectangle2D> remembered() {
        double width = preferences.number("window.width").orElse(0);
        double height = preferences.number("window.height").orElse(0);
        return width > 0 && height > 0 ? Optional.of(new Rectangle2D(preferences.number("window.x").orElse(0),
                preferences.number("window.y").orElse(0), width, height)) : Optional.empty();
    }

    private static List<Rectangle2D> screens() {
        List<Screen> screens = new ArrayList<>(Screen.getScreens());
        screens.remove(Screen.getPrimary());
        screens.add(0, Screen.getPrimary());
        return screens.stream().map(Screen::getVisualBounds).toList();
    }
}
