package impasto.studio.view;

import impasto.studio.model.Lens;
import impasto.studio.model.SettingsModel;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A setting of whole numbers from 1 up, with commas between them. */
final class NumbersRow extends HBox {

    private static final int MOST_DIGITS = 6;

    private final ObjectProperty<List<Integer>> value;
    private final UnaryOperator<Stream<Integer>> order;
    private final TextField field = new TextField();

    /**
     * @param prompt shown while there are none
     * @param help what they do to the picture
     * @param order brings what was typed into the order that is asked for
     */
    NumbersRow(SettingsModel settings, Lens<List<Integer>> lens, String label, String prompt, String help,
            UnaryOperator<Stream<Integer>> order) {
        this.order = order;
        value = settings.value(lens);
        getStyleClass().add("number-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(label);
        name.getStyleClass().add("row-label");
        name.setLabelFor(field);
        field.setId(lens.name().replace(' ', '-') + "-field");
        field.getStyleClass().add("small");
        field.setPromptText(prompt);
        field.setAccessibleText(label);
        field.setTooltip(Icons.tip(help + "\n\nNumbers with commas between them; normally none. Double-click the name to"
                + " reset."));
        name.setTooltip(field.getTooltip());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button reset = Icons.button(Feather.ROTATE_CCW, "Back to the default", () -> settings.reset(lens));
        reset.getStyleClass().add("reset");
        getChildren().addAll(name, field, reset);
        Runnable show = () -> {
            show();
            reset.setVisible(!value.get().equals(settings.standard(lens)));
        };
        show.run();
        value.addListener((observed, old, now) -> show.run());
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.reset(lens);
            }
        });
        field.setOnAction(event -> enter());
        field.focusedProperty().addListener((observed, old, focused) -> {
            if (!focused) {
                enter();
            }
        });
    }

    private void show() {
        field.setText(value.get().stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private void enter() {
        value.set(order.apply(Stream.of(field.getText().split("\\D+"))
                .filter(number -> !number.isEmpty() && number.length() <= MOST_DIGITS)
                .map(Integer::valueOf).filter(number -> number > 0)).toList());
        show();
    }
}
