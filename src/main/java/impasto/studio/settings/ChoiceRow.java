package impasto.studio.settings;

import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A setting with a few values: its name and a way back to its default, and below them a list as wide as the row. */
final class ChoiceRow<T> extends VBox {

    ChoiceRow(SettingsModel settings, Setting<T> setting) {
        getStyleClass().add("number-row");
        ComboBox<T> box = new ComboBox<>();
        box.setId(setting.id() + "-box");
        box.getStyleClass().add("small");
        box.getItems().setAll(setting.values());
        box.setConverter(new Converter<>(setting));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(setting.label());
        box.setTooltip(Icons.tip(setting.help() + "\n\n" + Words.of("settings.row.choice", setting.word(settings.standard(setting)))));
        RowHead head = new RowHead(settings, setting);
        head.of(box, box.getTooltip());
        box.valueProperty().bindBidirectional(settings.value(setting));
        getChildren().addAll(head, box);
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
