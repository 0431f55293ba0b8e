package impasto.studio.settings;

import atlantafx.base.controls.ProgressSliderSkin;
import impasto.settings.catalogue.NumberScale;
import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** A number of the settings: its name, a slider, a field and a way back to its default. */
public final class NumberRow extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final NumberScale scale;
    private final DoubleProperty value;
    private final Slider slider = new Slider(0, 1, 0);
    private final TextField field = new TextField();
    private boolean following;

    /** A row that changes one number of the settings. */
    public NumberRow(SettingsModel settings, Setting<Number> setting) {
        scale = setting.scale().orElseThrow();
        value = settings.number(setting);
        getStyleClass().add("number-row");
        setAlignment(Pos.CENTER_LEFT);
        String id = setting.id();
        Label name = new Label(setting.label());
        name.getStyleClass().add("row-label");
        name.setLabelFor(slider);
        slider.setId(id + "-slider");
        slider.getStyleClass().add("small");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(0.02);
        slider.setAccessibleText(setting.label());
        HBox.setHgrow(slider, Priority.ALWAYS);
        field.setId(id + "-field");
        field.getStyleClass().addAll("small", "number-field");
        field.setAccessibleText(setting.unit().isEmpty() ? setting.label() : Words.of("settings.row.in", setting.label(), setting.unit()));
        Button reset = Icons.button(Feather.ROTATE_CCW, Words.of("settings.row.reset"), () -> settings.reset(setting));
        reset.setId(id + "-reset");
        reset.getStyleClass().add("reset");
        getChildren().addAll(name, slider, field, reset);
        connect();
        explain(settings, setting, name, reset);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.reset(setting);
            }
        });
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.reset(setting);
                event.consume();
            }
        });
    }

    /** Shows a reason in place of slider and field while the number has no effect. */
    NumberRow onlyWhen(ObservableBooleanValue effective, String reason) {
        Label words = new Label(reason);
        words.getStyleClass().add("reading");
        words.setMaxWidth(Double.MAX_VALUE);
        words.setTooltip(slider.getTooltip());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.visibleProperty().bind(Bindings.not(effective));
        words.managedProperty().bind(words.visibleProperty());
        for (Node control : List.of(slider, field)) {
            control.visibleProperty().bind(effective);
            control.managedProperty().bind(effective);
        }
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
        field.textProperty().addListener((observed, old, text) ->
                field.pseudoClassStateChanged(WRONG, scale.parse(text).isEmpty()));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                follow(value.get());
            }
        });
    }

    private void follow(double now) {
        following = true;
        // While a thumb is dragged it stays where the pointer is.
        if (!slider.isValueChanging()) {
            slider.setValue(scale.position(now));
        }
        field.setText(scale.format(now));
        following = false;
    }

    private void enter() {
        OptionalDouble typed = scale.parse(field.getText());
        boolean changed = !field.getText().strip().equals(scale.format(value.get()));
        if (typed.isPresent() && changed) {
            value.set(typed.getAsDouble());
        }
        follow(value.get());
    }

    private void explain(SettingsModel settings, Setting<Number> setting, Label name, Button reset) {
        Tooltip tip = Icons.tip("");
        name.setTooltip(tip);
        slider.setTooltip(tip);
        field.setTooltip(tip);
        String unit = setting.unit().isEmpty() ? "" : "\u00a0" + setting.unit();
        Runnable refresh = () -> {
            tip.setText(setting.help() + "\n\n" + Words.of("settings.row.number", scale.format(scale.bottom()), scale.format(scale.most()),
                    scale.format(settings.standard(setting).doubleValue()), unit));
            slider.setAccessibleHelp(setting.help());
            reset.setVisible(value.get() != settings.standard(setting).doubleValue());
        };
        settings.setupProperty().addListener((observed, old, now) -> refresh.run());
        refresh.run();
    }
}
