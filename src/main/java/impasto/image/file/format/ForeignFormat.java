package impasto.image.file.format;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names the formats that people have pictures in and that are not read. */
public final class ForeignFormat {

    /** Bytes from the beginning of a file that are enough to tell. */
    public static final int HEAD = 512;

    private static final Map<String, String> BRANDS = Map.ofEntries(
            Map.entry("heic", "a HEIC picture"), Map.entry("heix", "a HEIC picture"), Map.entry("heim", "a HEIC picture"),
            Map.entry("heis", "a HEIC picture"), Map.entry("hevc", "a HEIC picture"), Map.entry("hevx", "a HEIC picture"),
            Map.entry("mif1", "a HEIF picture"), Map.entry("msf1", "a HEIF picture"), Map.entry("mif2", "a HEIF picture"),
            Map.entry("avif", "an AVIF picture"), Map.entry("avis", "an AVIF picture"),
            Map.entry("crx ", "a raw file of a camera"), Map.entry("jxl ", "a JPEG XL picture"),
            Map.entry("jp2 ", "a JPEG 2000 picture"));

    private record Beginning(String bytes, String name) {}

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("\u00ff\n", "a JPEG XL picture"), new Beginning("\0\0\0\fJXL ", "a JPEG XL picture"),
            new Beginning("\0\0\0\fjP  ", "a JPEG 2000 picture"), new Beginning("\u00ffO\u00ffQ", "a JPEG 2000 picture"),
            new Beginning("8BPS", "a Photoshop file"), new Beginning("%PDF", "a PDF"),
            new Beginning("%!PS", "a PostScript file"), new Beginning("v/1\u0001", "an OpenEXR picture"),
            new Beginning("#?RADIANCE", "a Radiance HDR picture"), new Beginning("#?RGBE", "a Radiance HDR picture"),
            new Beginning("gimp xcf", "a GIMP file"), new Beginning("FUJIFILMCCD-RAW", "a raw file of a camera"),
            new Beginning("IIRO", "a raw file of a camera"), new Beginning("IIRS", "a raw file of a camera"),
            new Beginning("IIU\0", "a raw file of a camera"), new Beginning("\0MRM", "a raw file of a camera"),
            new Beginning("FOVb", "a raw file of a camera"), new Beginning("\0\0\1\0", "an icon file"),
            new Beginning("qoif", "a QOI picture"), new Beginning("DDS ", "a DDS texture"),
            new Beginning("II\u00bc\1", "a JPEG XR picture"), new Beginning("SIMPLE  =", "a FITS picture"));

    private static final List<String> NETPBM = List.of("P1", "P2", "P3", "P4", "P5", "P6", "P7");

    private ForeignFormat() {
    }

    /** What a file with this beginning is, as in "a PDF"; empty where that is not known. */
    public static Optional<String> of(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ftyp", 4)) {
            return Optional.of(brand(text));
        }
        for (Beginning beginning : BEGINNINGS) {
            if (text.startsWith(beginning.bytes)) {
                return Optional.of(beginning.name);
            }
        }
        if (text.length() > 2 && NETPBM.contains(text.substring(0, 2)) && Character.isWhitespace(text.charAt(2))) {
            return Optional.of("a Netpbm picture");
        }
        if (text.startsWith("PK\3\4")) {
            return archive(text);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("<svg")) {
            return Optional.of("an SVG drawing");
        }
        boolean page = lower.stripLeading().startsWith("<!doctype html") || lower.contains("<html");
        return page ? Optional.of("a web page") : Optional.empty();
    }

    private static Optional<String> archive(String text) {
        if (text.contains("application/x-krita")) {
            return Optional.of("a Krita file");
        }
        return text.contains("image/openraster") ? Optional.of("an OpenRaster file") : Optional.empty();
    }

    /** The main brand tells, or where that is a general one, those it is compatible with. */
    private static String brand(String text) {
        String main = text.substring(8, Math.min(12, text.length()));
        int size = Math.min(text.length(), Math.max(16, text.charAt(2) << 8 | text.charAt(3)));
        for (String telling : List.of("avif", "avis", "heic", "heix")) {
            if (main.endsWith("f1") && text.substring(16, Math.max(16, size)).contains(telling)) {
                return BRANDS.get(telling);
            }
        }
        return BRANDS.getOrDefault(main, "a film");
    }
}
