package impasto.studio.settings;

import impasto.settings.catalogue.NumberScale;
import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.words.Numbers;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A number of the settings: its name and a field, and below them a slider as wide as the row. */
public final class NumberRow extends VBox {

    private final Setting<Number> setting;
    private final NumberScale scale;
    private final DoubleProperty value;
    private final ScaleSlider slide = new ScaleSlider();
    private final Slider slider = slide.slider();
    private final TextField field = new TextField();
    private final FieldNote note;
    private boolean following;

    /** A row that changes one number of the settings. */
    public NumberRow(SettingsModel settings, Setting<Number> setting) {
        this.setting = setting;
        scale = setting.scale().orElseThrow();
        value = settings.number(setting);
        getStyleClass().add("number-row");
        slider.setId(setting.id() + "-slider");
        slider.setAccessibleText(setting.label());
        field.setId(setting.id() + "-field");
        field.getStyleClass().addAll("small", "number-field");
        field.setAccessibleText(setting.unit().isEmpty() ? setting.label() : Words.of("settings.row.in", setting.label(), setting.unit()));
        note = new FieldNote(field);
        RowHead head = new RowHead(settings, setting);
        head.add(field);
        if (!setting.unit().isEmpty()) {
            Label unit = reading(setting.unit());
            unit.visibleProperty().bind(field.visibleProperty());
            unit.managedProperty().bind(field.managedProperty());
            head.add(unit);
        }
        getChildren().addAll(head, slide);
        setting.least().ifPresent(least -> getChildren().add(ends(least, setting.most().orElse(""))));
        getChildren().add(note);
        connect();
        explain(settings, head);
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.reset(setting);
                event.consume();
            }
        });
    }

    private static HBox ends(String least, String most) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(reading(least), gap, reading(most));
    }

    private static Label reading(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("reading");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** Shows a reason in place of slider and field while the number has no effect. */
    NumberRow onlyWhen(ObservableBooleanValue effective, String reason) {
        Label words = new Label(reason);
        words.getStyleClass().add("reading");
        words.setWrapText(true);
        words.setTooltip(slider.getTooltip());
        words.visibleProperty().bind(Bindings.not(effective));
        words.managedProperty().bind(words.visibleProperty());
        for (Node control : List.of(slide, field)) {
            control.visibleProperty().bind(effective);
            control.managedProperty().bind(effective);
        }
        slider.visibleProperty().bind(effective);
        getChildren().add(1, words);
        return this;
    }

    private void connect() {
        follow(value.get());
        value.addListener((observed, old, now) -> follow(now.doubleValue()));
        slider.valueProperty().addListener((observed, old, now) -> {
            if (!following) {
                value.set(scale.value(now.doubleValue()));
            }
        });
        field.setOnAction(event -> enter());
        field.focusedProperty().addListener((observed, old, focused) -> {
            if (!focused) {
                enter();
            }
        });
        field.textProperty().addListener((observed, old, text) -> note.mark(!isShown(text) && scale.parse(text).isEmpty()));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                follow(value.get());
            }
        });
    }

    private boolean isShown(String text) {
        return text.strip().equals(scale.format(value.get()));
    }

    private void follow(double now) {
        following = true;
        // While a thumb is dragged it stays where the pointer is.
        if (!slider.isValueChanging()) {
            slider.setValue(scale.position(now));
        }
        field.setText(scale.format(now));
        note.clear();
        following = false;
    }

    /** Takes what was typed, or says why not and leaves the value. */
    private void enter() {
        OptionalDouble typed = scale.parse(field.getText());
        if (isShown(field.getText())) {
            follow(value.get());
        } else if (typed.isPresent()) {
            value.set(typed.getAsDouble());
            follow(value.get());
        } else {
            String unit = unit();
            note.say(Words.of(Numbers.parse(field.getText()).isEmpty() ? "settings.row.no-number" : "settings.row.outside", field.getText().strip(),
                    scale.format(scale.bottom()) + unit, scale.format(scale.most()) + unit, scale.format(value.get()) + unit));
        }
    }

    private String unit() {
        return setting.unit().isEmpty() ? "" : "\u00a0" + setting.unit();
    }

    private void explain(SettingsModel settings, RowHead head) {
        Tooltip tip = Icons.tip("");
        head.of(slider, tip);
        slider.setTooltip(tip);
        field.setTooltip(tip);
        slider.setAccessibleHelp(setting.help());
        Runnable refresh = () -> {
            double standard = settings.standard(setting).doubleValue();
            tip.setText(setting.help() + "\n\n" + Words.of("settings.row.number", scale.format(scale.bottom()), scale.format(scale.most()),
                    scale.format(standard), unit()));
            slide.standard(scale.position(standard));
        };
        settings.setupProperty().addListener((observed, old, now) -> refresh.run());
        refresh.run();
    }
}
