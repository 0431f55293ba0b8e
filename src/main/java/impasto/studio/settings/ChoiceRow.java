package impasto.studio.settings;

import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** A setting with a few values: its name, a list and a way back to its default. */
final class ChoiceRow<T> extends HBox {

    ChoiceRow(SettingsModel settings, Setting<T> setting) {
        getStyleClass().add("number-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(setting.label());
        name.getStyleClass().add("row-label");
        ComboBox<T> box = new ComboBox<>();
        box.setId(setting.id() + "-box");
        box.getStyleClass().add("small");
        box.getItems().setAll(setting.values());
        box.setConverter(new Converter<>(setting));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(setting.label());
        box.setTooltip(Icons.tip(setting.help() + "\n\n" + Words.of("settings.row.choice", setting.word(settings.standard(setting)))));
        name.setTooltip(box.getTooltip());
        name.setLabelFor(box);
        box.valueProperty().bindBidirectional(settings.value(setting));
        HBox.setHgrow(box, Priority.ALWAYS);
        Button reset = Icons.button(Feather.ROTATE_CCW, Words.of("settings.row.reset"), () -> settings.reset(setting));
        reset.setId(setting.id() + "-reset");
        reset.getStyleClass().add("reset");
        Runnable refresh = () -> reset.setVisible(!settings.standard(setting).equals(settings.value(setting).get()));
        settings.setupProperty().addListener((observed, old, now) -> refresh.run());
        refresh.run();
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.reset(setting);
            }
        });
        getChildren().addAll(name, box, reset);
    }

    private static final class Converter<T> extends StringConverter<T> {
        private final Setting<T> setting;

        Converter(Setting<T> setting) {
            this.setting = setting;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : setting.word(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("the list is not typed into");
        }
    }
}
