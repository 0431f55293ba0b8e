package impasto.studio.view;

import impasto.studio.model.Lens;
import impasto.studio.model.SettingsModel;
import java.util.List;
import java.util.function.Function;
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

    /**
     * @param words what a value is called
     * @param help what the choice does to the picture
     */
    ChoiceRow(SettingsModel settings, Lens<T> lens, String label, List<T> values, Function<T, String> words, String help) {
        getStyleClass().add("number-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(label);
        name.getStyleClass().add("row-label");
        ComboBox<T> box = new ComboBox<>();
        box.setId(lens.name().replace(' ', '-') + "-box");
        box.getStyleClass().add("small");
        box.getItems().setAll(values);
        box.setConverter(new Words<>(words));
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(label);
        box.setTooltip(Icons.tip(help + "\n\nNormally “" + words.apply(settings.standard(lens))
                + "”. Double-click the name to reset."));
        name.setTooltip(box.getTooltip());
        name.setLabelFor(box);
        box.valueProperty().bindBidirectional(settings.value(lens));
        HBox.setHgrow(box, Priority.ALWAYS);
        Button reset = Icons.button(Feather.ROTATE_CCW, "Back to the default", () -> settings.reset(lens));
        reset.setId(lens.name().replace(' ', '-') + "-reset");
        reset.getStyleClass().add("reset");
        Runnable refresh = () -> reset.setVisible(!settings.standard(lens).equals(settings.value(lens).get()));
        settings.setupProperty().addListener((observed, old, now) -> refresh.run());
        refresh.run();
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.reset(lens);
            }
        });
        getChildren().addAll(name, box, reset);
    }

    private static final class Words<T> extends StringConverter<T> {
        private final Function<T, String> words;

        Words(Function<T, String> words) {
            this.words = words;
        }

        @Override
        public String toString(T value) {
            return value == null ? "" : words.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("the list is not typed into");
        }
    }
}
