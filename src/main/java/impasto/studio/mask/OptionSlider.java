package impasto.studio.mask;

import impasto.settings.catalogue.NumberScale;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A number of a tool as a slider, which a double click brings back to its default. */
final class OptionSlider extends HBox {

    private static final double NEAR = 1e-9;

    private final Label label;
    private final Slider slider = new Slider(0, 1, 0);
    /** Kept for as long as the slider is: the tools must not hold one of a popover that was closed. */
    private final ChangeListener<Object> onValue;

    /**
     * A slider with its name before it.
     *
     * @param option what a tool is set by
     * @param value of the tool
     */
    <T> OptionSlider(Option<T> option, ObjectProperty<T> value) {
        super(5);
        slider.setId("mask-" + option.name());
        slider.getStyleClass().add("small");
        slider.setPrefWidth(60);
        slider.setMinWidth(50);
        slider.setBlockIncrement(0.02);
        Icons.name(slider, Words.of("mask." + option.name() + ".help"));
        slider.setAccessibleText(Words.of("mask." + option.name() + ".name"));
        label = new Label(Words.of("mask." + option.name()));
        label.getStyleClass().add("reading");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(slider);
        slider.valueProperty().addListener((observed, old, now) -> {
            if (Math.abs(option.position(value.get()) - now.doubleValue()) > NEAR) {
                value.set(option.with(value.get(), now.doubleValue()));
            }
        });
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                value.set(option.with(value.get(), option.position(option.standard())));
            }
        });
        onValue = (observed, old, now) -> follow(option.position(value.get()));
        value.addListener(new WeakChangeListener<>(onValue));
        follow(option.position(value.get()));
        getChildren().addAll(label, slider);
        setAlignment(Pos.CENTER_LEFT);
    }

    Label label() {
        return label;
    }

    Slider slider() {
        return slider;
    }

    private void follow(double position) {
        if (!slider.isValueChanging()) {
            slider.setValue(position);
        }
    }

    /**
     * What a tool is set by.
     *
     * @param name of its words
     * @param scale its range
     * @param get gives the number
     * @param with gives a tool with another number
     * @param standard a tool as a newcomer finds it
     * @param format the number in words
     */
    record Option<T>(String name, NumberScale scale, ToDoubleFunction<T> get, BiFunction<T, Double, T> with, T standard,
            DoubleFunction<String> format) {

        double position(T of) {
            return scale.position(get.applyAsDouble(of));
        }

        T with(T of, double position) {
            return with.apply(of, scale.value(position));
        }

        String text(T of) {
            return format.apply(get.applyAsDouble(of));
        }
    }
}
