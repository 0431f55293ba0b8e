package impasto.studio.view;

import impasto.studio.model.Lenses;
import impasto.studio.model.SettingsModel;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The iterations at which a snapshot is taken besides. */
final class IterationsRow extends HBox {

    private static final int MOST_DIGITS = 6;

    private final ObjectProperty<List<Integer>> value;
    private final TextField field = new TextField();

    IterationsRow(SettingsModel settings) {
        value = settings.value(Lenses.SNAPSHOT_AT);
        getStyleClass().add("number-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label("Snapshot at");
        name.getStyleClass().add("row-label");
        name.setLabelFor(field);
        field.setId("snapshot-at-field");
        field.getStyleClass().add("small");
        field.setPromptText("10, 50, 100");
        field.setAccessibleText("Snapshot at iterations");
        field.setTooltip(Icons.tip("Iterations at which the picture is kept besides, with commas between them."
                + " Normally none."));
        HBox.setHgrow(field, Priority.ALWAYS);
        Region space = new Region();
        space.getStyleClass().add("space");
        getChildren().addAll(name, field, space);
        show();
        value.addListener((observed, old, now) -> show());
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
        value.set(Stream.of(field.getText().split("\\D+"))
                .filter(number -> !number.isEmpty() && number.length() <= MOST_DIGITS)
                .map(Integer::valueOf).filter(number -> number > 0).sorted().distinct().toList());
        show();
    }
}
