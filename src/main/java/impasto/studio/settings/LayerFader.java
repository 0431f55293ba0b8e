package impasto.studio.settings;

import atlantafx.base.controls.ProgressSliderSkin;
import impasto.settings.VggLayer;
import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.words.Numbers;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** How much one layer counts, 0 to 1; still when the network lacks the layer. */
final class LayerFader extends StackPane {

    private final Slider slider = new Slider(0, 1, 0);
    private final VggLayer layer;
    private final Tooltip tip = Icons.tip("");
    private final SettingsModel settings;
    private final Setting<Number> share;

    /**
     * @param layers that the network has
     * @param network what it is called
     * @param reader shown the value while it is looked at
     */
    LayerFader(SettingsModel settings, ObservableValue<Set<VggLayer>> layers, Supplier<String> network, Setting<Number> share,
            String term, VggLayer layer, Consumer<String> reader) {
        this.settings = settings;
        this.layer = layer;
        this.share = share;
        getStyleClass().add("fader");
        DoubleProperty value = settings.number(share);
        slider.setId(term + "-" + layer);
        slider.setOrientation(Orientation.VERTICAL);
        slider.getStyleClass().add("small");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(0.05);
        slider.setAccessibleText(Words.of("settings.layers." + term, layer));
        slider.setValue(value.get());
        slider.valueProperty().addListener((observed, old, now) -> value.set(Math.round(now.doubleValue() * 100) / 100.0));
        value.addListener((observed, old, now) -> {
            if (!slider.isValueChanging()) {
                slider.setValue(now.doubleValue());
            }
        });
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                settings.reset(share);
            }
        });
        Runnable read = () -> reader.accept(slider.isHover() || slider.isFocused() || slider.isValueChanging()
                ? Words.of("settings.layers.reading", layer, Numbers.fixed(value.get(), 2)) : "");
        slider.hoverProperty().addListener((observed, old, now) -> read.run());
        slider.focusedProperty().addListener((observed, old, now) -> read.run());
        value.addListener((observed, old, now) -> read.run());
        // A control that is disabled shows no tooltip, so the pane around it does.
        Tooltip.install(this, tip);
        getChildren().add(slider);
        layers.addListener((observed, old, now) -> show(now, network.get()));
        show(layers.getValue(), network.get());
    }

    private void show(Set<VggLayer> there, String network) {
        boolean has = there.contains(layer);
        slider.setDisable(!has);
        tip.setText(has
                ? Words.of("settings.layers.sees", layer, Words.of("settings.layers." + layer.block())) + "\n\n"
                        + Words.of("settings.row.number", 0, 1, Numbers.fixed(settings.standard(share).doubleValue(), 0), "")
                : Words.of("settings.layers.absent", layer, network));
    }
}
