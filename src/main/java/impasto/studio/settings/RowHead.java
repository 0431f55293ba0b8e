package impasto.studio.settings;

import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** What stands above a control: the name of its setting and a way back to its default, which a double-click on the name goes too. */
final class RowHead extends HBox {

    private final Label name;
    private final Button reset;

    RowHead(SettingsModel settings, Setting<?> setting) {
        getStyleClass().add("row-head");
        setAlignment(Pos.CENTER_LEFT);
        name = new Label(setting.label());
        name.getStyleClass().add("row-label");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.reset(setting);
            }
        });
        reset = Icons.button(Feather.ROTATE_CCW, Words.of("settings.row.reset"), () -> settings.reset(setting));
        reset.setId(setting.id() + "-reset");
        reset.getStyleClass().add("reset");
        getChildren().addAll(name, reset);
        Runnable refresh = () -> reset.setVisible(!isStandard(settings, setting));
        settings.setupProperty().addListener((observed, old, now) -> refresh.run());
        refresh.run();
    }

    private static boolean isStandard(SettingsModel settings, Setting<?> setting) {
        return setting.in(settings.now()).equals(setting.in(settings.now().defaults()));
    }

    /** Names a control, with a tooltip. */
    void of(Node control, Tooltip tip) {
        name.setLabelFor(control);
        name.setTooltip(tip);
    }

    /** Puts something at the end. */
    void add(Node node) {
        getChildren().add(node);
    }
}
