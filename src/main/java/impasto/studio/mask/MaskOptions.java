package impasto.studio.mask;

import impasto.image.colour.ColourRange;
import impasto.image.colour.LightRange;
import impasto.settings.catalogue.NumberScale;
import impasto.settings.catalogue.NumberScale.Kind;
import impasto.studio.fx.Words;
import impasto.studio.mask.OptionSlider.Option;
import impasto.words.Numbers;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** The numbers that each tool is set by: along the strip, and all of them with their values where there is room. */
final class MaskOptions {

    private record Set<T>(ObjectProperty<T> value, List<Option<T>> options) {

        List<OptionSlider> sliders() {
            return options.stream().map(option -> new OptionSlider(option, value)).toList();
        }

        GridPane grid() {
            GridPane grid = new GridPane();
            grid.getStyleClass().add("mask-options");
            for (int row = 0; row < options.size(); row++) {
                Option<T> option = options.get(row);
                Label reading = new Label();
                reading.getStyleClass().add("reading");
                reading.setMinWidth(Region.USE_PREF_SIZE);
                reading.textProperty().bind(Bindings.createStringBinding(() -> option.text(value.get()), value));
                OptionSlider slider = new OptionSlider(option, value);
                grid.add(slider.label(), 0, row);
                grid.add(slider.slider(), 1, row);
                grid.add(reading, 2, row);
                // Holds what the slider follows.
                grid.getProperties().put(option.name(), slider);
            }
            return grid;
        }
    }

    private static final NumberScale PARTS = new NumberScale(0, 1, 0.01, Kind.EVEN);
    private static final DoubleFunction<String> PERCENT = Numbers::percent;

    private final Set<Brush> brush;
    private final Set<LightRange> light;
    private final Set<ColourRange> colour;
    private final Set<Double> feather;

    MaskOptions(MaskTools tools) {
        brush = new Set<>(tools.brushProperty(), List.of(
                new Option<>("size", new NumberScale(Brush.LEAST, Brush.MOST, 0, Kind.LOGARITHMIC), Brush::size, Brush::withSize,
                        Brush.STANDARD, PERCENT),
                new Option<>("hardness", PARTS, Brush::hardness, Brush::withHardness, Brush.STANDARD, PERCENT),
                new Option<>("opacity", new NumberScale(Brush.FAINTEST, 1, 0.01, Kind.EVEN), Brush::opacity, Brush::withOpacity,
                        Brush.STANDARD, PERCENT)));
        light = new Set<>(tools.lightProperty(), List.of(
                new Option<>("softness", PARTS, LightRange::softness, LightRange::withSoftness, MaskTools.LIGHTS, PERCENT)));
        colour = new Set<>(tools.colourProperty(), List.of(
                new Option<>("tolerance", PARTS, ColourRange::tolerance, ColourRange::withTolerance, MaskTools.COLOURS, PERCENT),
                new Option<>("softness", PARTS, ColourRange::softness, ColourRange::withSoftness, MaskTools.COLOURS, PERCENT)));
        feather = new Set<>(tools.featherProperty(), List.of(
                new Option<>("feather", new NumberScale(1, MaskTools.WIDEST_FEATHER, 1, Kind.LOGARITHMIC_FROM_ZERO),
                        Double::doubleValue, (old, now) -> now, 0.0,
                        pixels -> Words.of("mask.pixels", Math.round(pixels)))));
    }

    /** Whether a tool is set by numbers. */
    boolean has(MaskTool tool) {
        return !tool.isGradient();
    }

    /** The sliders of a tool, from that used most to that used least. */
    List<OptionSlider> sliders(MaskTool tool) {
        return has(tool) ? set(tool).sliders() : List.of();
    }

    /** All of them with their values, of a tool that has some. */
    GridPane grid(MaskTool tool) {
        GridPane grid = set(tool).grid();
        if (tool == MaskTool.LIGHT) {
            Label name = new Label(Words.of("mask.range.name"));
            name.getStyleClass().add("reading");
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), name, new LightSlider(light.value()));
        }
        return grid;
    }

    private Set<?> set(MaskTool tool) {
        return switch (tool) {
            case BRUSH -> brush;
            case LIGHT -> light;
            case COLOUR -> colour;
            case FEATHER -> feather;
            case LINEAR, RADIAL -> throw new IllegalArgumentException("a gradient has no options");
        };
    }
}
