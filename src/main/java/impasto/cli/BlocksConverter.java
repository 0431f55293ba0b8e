package impasto.cli;

import impasto.settings.Blocks;
import impasto.settings.SettingsException;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code auto}, {@code none}, {@code checkpoints} or {@code 512}. */
final class BlocksConverter implements ITypeConverter<Blocks> {

    @Override
    public Blocks convert(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "auto" -> Blocks.AUTO;
            case "none" -> Blocks.NONE;
            case "checkpoints" -> Blocks.CHECKPOINTS;
            default -> side(value);
        };
    }

    private static Blocks side(String value) {
        try {
            return Blocks.of(Integer.parseInt(value));
        } catch (SettingsException wrong) {
            throw new TypeConversionException(wrong.getMessage());
        } catch (NumberFormatException wrong) {
            throw new TypeConversionException("'" + value
                    + "' is neither auto, none, checkpoints nor the side of a block in pixels");
        }
    }
}
