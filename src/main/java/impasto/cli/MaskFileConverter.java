package impasto.cli;

import impasto.cli.PictureOptions.MaskFile;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 1=mask.png}. */
final class MaskFileConverter implements ITypeConverter<MaskFile> {

    @Override
    public MaskFile convert(String value) {
        int sign = value.indexOf('=');
        try {
            if (sign > 0 && sign < value.length() - 1) {
                return new MaskFile(Integer.parseInt(value.substring(0, sign)), Path.of(value.substring(sign + 1)));
            }
        } catch (NumberFormatException wrong) {
            // Said below.
        }
        throw new TypeConversionException("'" + value + "' is not the number of a style, = and a file");
    }
}
