package impasto.studio.settings;

import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final SettingsModel settings;
    private final Setting<List<Integer>> setting;
    private final TextField field = new TextField();

    NumbersRow(SettingsModel settings, Setting<List<Integer>> setting) {
        this.settings = settings;
        this.setting = setting;
        getStyleClass().add("number-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(setting.label());
        name.getStyleClass().add("row-label");
        name.setLabelFor(field);
        field.setId(setting.id() + "-field");
        field.getStyleClass().add("small");
        field.setPromptText(setting.prompt());
        field.setAccessibleText(setting.label());
        field.setTooltip(Icons.tip(setting.help() + "\n\n" + Words.of("settings.row.numbers")));
        name.setTooltip(field.getTooltip());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button reset = Icons.button(Feather.ROTATE_CCW, Words.of("settings.row.reset"), () -> settings.reset(setting));
        reset.getStyleClass().add("reset");
        getChildren().addAll(name, field, reset);
        Runnable show = () -> {
            show();
            reset.setVisible(!setting.in(settings.now()).equals(settings.standard(setting)));
        };
        show.run();
        settings.setupProperty().addListener((observed, old, now) -> show.run());
        name.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.reset(setting);
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
        field.setText(setting.in(settings.now()).stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private void enter() {
        settings.change(setting, Stream.of(field.getText().split("\\D+"))
                .filter(number -> !number.isEmpty() && number.length() <= MOST_DIGITS)
                .map(Integer::valueOf).filter(number -> number > 0).toList());
        show();
    }
}
