package impasto.studio.frame;

import atlantafx.base.controls.Message;
import impasto.studio.desktop.Desktop;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Messages.Kind;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunEvents;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Shows messages: what went well as a passing toast, what needs a hand as a bar below the toolbar until it is closed, the
 * newest first. They lie over the whole window, since in a small one the canvas would be too small for them.
 */
public final class Notices extends VBox {

    private static final int MOST_BARS = 3;

    private final Toasts toasts;
    private final Desktop desktop;

    /**
     * Shows messages from now on.
     *
     * @param toasts show what went well
     * @param desktop tells it too, and what failed, when nobody looks at the window
     */
    public Notices(Messages messages, Painter painter, Toasts toasts, Desktop desktop) {
        this.toasts = toasts;
        this.desktop = desktop;
        setPickOnBounds(false);
        setAlignment(Pos.TOP_CENTER);
        setSpacing(8);
        // What is too long for the window must not make it taller.
        setMinSize(0, 0);
        getStyleClass().add("notices");
        messages.listen(this::show);
        painter.listen(new RunEvents() {
            @Override
            public void started() {
                // What the bars said no longer holds.
                getChildren().clear();
            }
        });
    }

    private void show(Messages.Message message) {
        if ((message.kind() == Kind.DONE || message.kind() == Kind.ERROR) && !Toasts.isLookedAt()) {
            desktop.notice(message.title(), message.text());
        }
        if (message.kind() == Kind.DONE) {
            toasts.show(message);
            return;
        }
        getChildren().removeIf(other -> ((Message) other).getTitle().equals(message.title()));
        if (message.kind() == Kind.OVER) {
            return;
        }
        boolean error = message.kind() == Kind.ERROR;
        Message bar = new Message(message.title(), message.text(),
                Icons.of(error ? Feather.ALERT_TRIANGLE : Feather.INFO));
        bar.setId(error ? "error-message" : "advice-message");
        bar.getStyleClass().add(error ? "danger" : "accent");
        bar.setFocusTraversable(false);
        bar.setMaxWidth(560);
        bar.setMaxHeight(USE_PREF_SIZE);
        message.way().ifPresent(way -> bar.setSkin(new NoticeSkin(bar, button(way, bar))));
        bar.setOnClose(event -> getChildren().remove(bar));
        getChildren().add(0, bar);
        if (getChildren().size() > MOST_BARS) {
            getChildren().remove(MOST_BARS);
        }
    }

    private Button button(Messages.Way way, Message bar) {
        Button button = new Button(way.words());
        button.setId("advice-way");
        button.getStyleClass().addAll("small", "accent");
        button.setOnAction(event -> {
            getChildren().remove(bar);
            way.go().run();
        });
        return button;
    }
}
