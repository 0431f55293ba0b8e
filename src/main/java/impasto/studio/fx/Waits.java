package impasto.studio.fx;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import javafx.util.Duration;

/**
 * A window waits while a dialog of its own is open. JavaFX would have the platform lock it, which on Linux takes away that it can
 * be made larger: window managers then undo that it is maximised.
 */
final class Waits {

    /** Until then the platform has told what has become of a window. */
    private static final Duration TOLD = Duration.millis(250);

    private final Window window;
    private final Window dialog;
    private final EventHandler<Event> held = this::hold;

    private Waits(Window window, Window dialog) {
        this.window = window;
        this.dialog = dialog;
    }

    /** Has a window wait for a dialog whenever that is open. */
    static void during(Window window, Window dialog) {
        Waits waits = new Waits(window, dialog);
        dialog.addEventHandler(WindowEvent.WINDOW_SHOWN, event -> waits.begin());
        dialog.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> waits.end());
    }

    /** Does what has the platform lock a window, and gives the window its size back when that has cost it. */
    static <T> T locked(Window window, Supplier<T> work) {
        if (!(window instanceof Stage stage) || !stage.isMaximized() && !stage.isFullScreen()) {
            return work.get();
        }
        boolean full = stage.isFullScreen();
        double width = stage.getWidth();
        double height = stage.getHeight();
        T result = work.get();
        PauseTransition told = new PauseTransition(TOLD);
        told.setOnFinished(event -> {
            // JavaFX is told of its size, but not that it is maximised no more.
            if (stage.getWidth() != width || stage.getHeight() != height) {
                Consumer<Boolean> spread = full ? stage::setFullScreen : stage::setMaximized;
                spread.accept(false);
                Platform.runLater(() -> spread.accept(true));
            }
        });
        told.play();
        return result;
    }

    /** Some window managers have a dialog open in a corner of the screen. */
    private void centre() {
        dialog.setX(Math.max(Math.min(0, window.getX()), window.getX() + (window.getWidth() - dialog.getWidth()) / 2));
        dialog.setY(Math.max(Math.min(0, window.getY()), window.getY() + (window.getHeight() - dialog.getHeight()) / 2));
    }

    private void begin() {
        Platform.runLater(this::centre);
        window.addEventFilter(InputEvent.ANY, held);
        window.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, held);
    }

    private void end() {
        window.removeEventFilter(InputEvent.ANY, held);
        window.removeEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, held);
    }

    private void hold(Event event) {
        event.consume();
        if (event.getEventType() == MouseEvent.MOUSE_PRESSED || event.getEventType() == KeyEvent.KEY_PRESSED) {
            dialog.requestFocus();
        }
    }
}
