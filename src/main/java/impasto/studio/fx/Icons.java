package impasto.studio.fx;

import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of one size, and buttons that show only one. */
public final class Icons {

    private Icons() {}

    /** An icon of the common size. */
    public static FontIcon of(Feather feather) {
        FontIcon icon = new FontIcon(feather);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** A flat button with an icon alone, whose words are its tooltip and its accessible name. */
    public static Button button(Feather feather, String words, Runnable action) {
        Button button = new Button(null, of(feather));
        button.getStyleClass().addAll("flat", "icon-button");
        name(button, words);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Gives a control a tooltip and an accessible name. */
    public static void name(Control control, String words) {
        control.setTooltip(tip(words));
        control.setAccessibleText(words);
    }

    /** A tooltip that wraps. */
    public static Tooltip tip(String words) {
        Tooltip tip = new Tooltip(words);
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        tip.setShowDelay(Duration.millis(500));
        tip.setShowDuration(Duration.seconds(30));
        return tip;
    }
}
