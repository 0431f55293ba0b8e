package impasto.cli;

import impasto.settings.Scales;
import impasto.settings.SettingsException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code auto}, {@code none} or {@code 128,256}. */
final class ScalesConverter implements ITypeConverter<Scales> {

    @Override
    public Scales convert(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "auto" -> Scales.AUTO;
            case "none" -> Scales.NONE;
            default -> sides(value);
        };
    }

    private static Scales sides(String value) {
        try {
            return new Scales(false, Arrays.stream(value.split(",", -1)).map(String::strip).map(Integer::valueOf).toList(),
                    List.of());
        } catch (SettingsException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException("'" + value + "' is neither auto, none nor a list of longest sides");
        }
    }
}
