package impasto.studio.settings;

import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** A setting of whole numbers from 1 up, with commas between them. */
final class NumbersRow extends VBox {

    private static final int MOST = 999_999;
    private static final String NUMBER = "0*[1-9]\\d{0,5}";

    private final SettingsModel settings;
    private final Setting<List<Integer>> setting;
    private final TextField field = new TextField();
    private final FieldNote note;

    NumbersRow(SettingsModel settings, Setting<List<Integer>> setting) {
        this.settings = settings;
        this.setting = setting;
        getStyleClass().add("number-row");
        field.setId(setting.id() + "-field");
        field.getStyleClass().add("small");
        field.setPromptText(setting.prompt());
        field.setAccessibleText(setting.label());
        field.setTooltip(Icons.tip(setting.help() + "\n\n" + Words.of("settings.row.numbers")));
        note = new FieldNote(field);
        RowHead head = new RowHead(settings, setting);
        head.of(field, field.getTooltip());
        getChildren().addAll(head, field, note);
        settings.value(setting).addListener((observed, old, now) -> show());
        show();
        field.setOnAction(event -> enter());
        field.focusedProperty().addListener((observed, old, focused) -> {
            if (!focused) {
                enter();
            }
        });
        field.textProperty().addListener((observed, old, text) -> note.mark(wrong(text).isPresent()));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show();
            }
        });
    }

    private void show() {
        field.setText(setting.in(settings.now()).stream().map(String::valueOf).collect(Collectors.joining(", ")));
        note.clear();
    }

    private static Stream<String> parts(String text) {
        return Stream.of(text.split("[\\s,;]+")).filter(part -> !part.isEmpty());
    }

    /** The first part that is no number from 1 up. */
    private static Optional<String> wrong(String text) {
        return parts(text).filter(part -> !part.matches(NUMBER)).findFirst();
    }

    private void enter() {
        Optional<String> wrong = wrong(field.getText());
        if (wrong.isPresent()) {
            note.say(Words.of("settings.row.numbers.wrong", wrong.get(), MOST));
        } else {
            settings.change(setting, parts(field.getText()).map(Integer::valueOf).toList());
            show();
        }
    }
}
