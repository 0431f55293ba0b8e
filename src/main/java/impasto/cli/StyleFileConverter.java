package impasto.cli;

import impasto.cli.PictureOptions.StyleFile;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code painting.jpg} or {@code painting.jpg=0.5}; a file whose own name ends so is taken by its name. */
final class StyleFileConverter implements ITypeConverter<StyleFile> {

    @Override
    public StyleFile convert(String value) {
        int sign = value.lastIndexOf('=');
        if (sign < 0 || Files.exists(Path.of(value))) {
            return new StyleFile(Path.of(value), 1);
        }
        String weight = value.substring(sign + 1);
        try {
            double number = Double.parseDouble(weight);
            if (number >= 0 && Double.isFinite(number)) {
                return new StyleFile(Path.of(value.substring(0, sign)), number);
            }
        } catch (NumberFormatException wrong) {
            // Said below.
        }
        throw new TypeConversionException("'" + weight + "' is no weight for the style " + value.substring(0, sign)
                + ": use a number of 0 or more");
    }
}
