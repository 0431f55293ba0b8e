package impasto.cli;

import impasto.settings.LayerWeights;
import impasto.settings.SettingsException;
import impasto.settings.VggLayer;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code conv1_1=1,conv2_1=0.5}; a layer without a number weighs 1. */
final class LayerWeightsConverter implements ITypeConverter<LayerWeights> {

    @Override
    public LayerWeights convert(String value) {
        Map<VggLayer, Double> weights = new EnumMap<>(VggLayer.class);
        for (String part : value.split(",", -1)) {
            String[] sides = part.strip().split("=", 2);
            VggLayer layer = VggLayer.named(sides[0].strip()).orElseThrow(() -> new TypeConversionException(
                    "'" + sides[0].strip() + "' is no layer of VGG-19, which are conv1_1 to conv5_4"));
            if (weights.put(layer, sides.length == 1 ? 1 : number(layer, sides[1].strip())) != null) {
                throw new TypeConversionException("layer " + layer + " is there twice");
            }
        }
        try {
            return new LayerWeights(weights);
        } catch (SettingsException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        }
    }

    private static double number(VggLayer layer, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException("'" + text + "' is no weight for layer " + layer);
        }
    }
}
