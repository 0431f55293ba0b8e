package impasto.studio.frame;

import atlantafx.base.controls.Notification;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Messages.Message;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Over the canvas: what went well, for as long as it takes to read once somebody looks at the window. */
public final class Toasts extends VBox {

    private static final Duration SHOWN = Duration.seconds(7);
    private static final int MOST = 3;
    private static final double WIDTH = 420;

    /** None yet. */
    public Toasts() {
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        setMinSize(0, 0);
        getStyleClass().add("toasts");
    }

    /** Shows a message, the newest last. */
    public void show(Message message) {
        Notification toast = new Notification(message.title() + "\n" + message.text(), Icons.of(Feather.CHECK_CIRCLE));
        toast.getStyleClass().add("toast");
        toast.setFocusTraversable(false);
        toast.setMaxWidth(WIDTH);
        toast.setMinHeight(USE_PREF_SIZE);
        toast.setMaxHeight(USE_PREF_SIZE);
        toast.setOnClose(event -> getChildren().remove(toast));
        message.way().ifPresent(way -> {
            Button button = new Button(way.words());
            button.setId("toast-way");
            button.getStyleClass().add("small");
            button.setOnAction(event -> {
                getChildren().remove(toast);
                way.go().run();
            });
            toast.setPrimaryActions(button);
        });
        getChildren().add(toast);
        if (getChildren().size() > MOST) {
            getChildren().remove(0);
        }
        PauseTransition read = new PauseTransition(SHOWN);
        read.setOnFinished(event -> {
            if (isLookedAt() && !toast.isHover() && !toast.isFocusWithin()) {
                getChildren().remove(toast);
            } else if (getChildren().contains(toast)) {
                read.playFromStart();
            }
        });
        read.play();
    }

    /** Whether a window of the studio is in front. */
    static boolean isLookedAt() {
        return List.copyOf(Window.getWindows()).stream().anyMatch(window ->
                window.isFocused() && !(window instanceof Stage stage && stage.isIconified()));
    }
}
