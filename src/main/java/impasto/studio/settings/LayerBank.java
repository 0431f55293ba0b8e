package impasto.studio.settings;

import impasto.settings.LayerWeights;
import impasto.settings.Statistics;
import impasto.settings.VggLayer;
import impasto.settings.catalogue.Catalogue;
import impasto.settings.catalogue.Setting;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** A fader for each layer, like an equaliser: left the finest marks, right the largest shapes. */
public final class LayerBank extends VBox {

    private final SettingsModel settings;
    private final ObservableValue<Set<VggLayer>> layers;
    private final Supplier<String> network;
    private final Label reading = new Label();
    private final Label missing = new Label();

    /**
     * @param layers that the network has
     * @param network what it is called
     */
    public LayerBank(SettingsModel settings, ObservableValue<Set<VggLayer>> layers, Supplier<String> network) {
        this.settings = settings;
        this.layers = layers;
        this.network = network;
        getStyleClass().add("layer-bank");
        ToggleButton style = toggle(Catalogue.STYLE_LAYERS);
        ToggleButton content = toggle(Catalogue.CONTENT_LAYERS);
        style.setId("style-layers");
        content.setId("content-layers");
        SegmentedButton which = new SegmentedButton(style, content);
        which.getStyleClass().add("dark");
        ToggleGroup group = which.getToggleGroup();
        group.selectedToggleProperty().addListener((observed, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            }
        });
        style.setSelected(true);
        reading.getStyleClass().add("reading");
        missing.getStyleClass().add("reading");
        missing.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(which, gap, reading);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox styleFaders = faders("style", Catalogue.STYLE_LAYERS);
        HBox contentFaders = faders("content", Catalogue.CONTENT_LAYERS);
        HBox matchedFaders = faders("matched", Catalogue.MATCHED_LAYERS);
        BooleanBinding matched = Bindings.createBooleanBinding(() ->
                Catalogue.STATISTICS.in(settings.now()) == Statistics.MATCHED, settings.setupProperty());
        styleFaders.visibleProperty().bind(style.selectedProperty().and(matched.not()));
        matchedFaders.visibleProperty().bind(style.selectedProperty().and(matched));
        contentFaders.visibleProperty().bind(content.selectedProperty());
        Label fine = new Label(Words.of("settings.layers.fine"));
        Label large = new Label(Words.of("settings.layers.large"));
        fine.getStyleClass().add("reading");
        large.getStyleClass().add("reading");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(head, new StackPane(styleFaders, matchedFaders, contentFaders), new HBox(fine, between, large), missing);
        layers.addListener((observed, old, now) -> sayMissing(now));
        sayMissing(layers.getValue());
    }

    private static ToggleButton toggle(Setting<LayerWeights> layers) {
        ToggleButton button = new ToggleButton(layers.label());
        button.getStyleClass().add("small");
        button.setTooltip(Icons.tip(layers.help()));
        return button;
    }

    private HBox faders(String term, Setting<LayerWeights> layers) {
        HBox faders = new HBox();
        faders.getStyleClass().add("faders");
        VBox block = null;
        HBox row = null;
        for (VggLayer layer : VggLayer.values()) {
            if (layer.place() == 1) {
                row = new HBox();
                Label number = new Label(Integer.toString(layer.block()));
                number.getStyleClass().add("block-number");
                block = new VBox(row, number);
                block.getStyleClass().add("block");
                block.setAlignment(Pos.TOP_CENTER);
                faders.getChildren().add(block);
            }
            row.getChildren().add(new LayerFader(settings, this.layers, network, Catalogue.share(layers, layer), term, layer, this::read));
        }
        return faders;
    }

    private void read(String text) {
        reading.setText(text);
    }

    private void sayMissing(Set<VggLayer> there) {
        String names = Stream.of(VggLayer.values()).filter(layer -> !there.contains(layer))
                .map(VggLayer::toString).collect(Collectors.joining(", "));
        missing.setText(names.isEmpty() ? "" : Words.of("settings.layers.missing", names));
        missing.setManaged(!names.isEmpty());
        missing.setVisible(!names.isEmpty());
    }
}
