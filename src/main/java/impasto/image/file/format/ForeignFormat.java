package impasto.image.file.format;

import impasto.image.Said;
import impasto.words.Saying;
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
            Map.entry("heic", "heic"), Map.entry("heix", "heic"), Map.entry("heim", "heic"),
            Map.entry("heis", "heic"), Map.entry("hevc", "heic"), Map.entry("hevx", "heic"),
            Map.entry("mif1", "heif"), Map.entry("msf1", "heif"), Map.entry("mif2", "heif"),
            Map.entry("avif", "avif"), Map.entry("avis", "avif"),
            Map.entry("crx ", "raw"), Map.entry("jxl ", "jpeg-xl"),
            Map.entry("jp2 ", "jpeg-2000"));

    private record Beginning(String bytes, String name) {}

    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("\u00ff\n", "jpeg-xl"), new Beginning("\0\0\0\fJXL ", "jpeg-xl"),
            new Beginning("\0\0\0\fjP  ", "jpeg-2000"), new Beginning("\u00ffO\u00ffQ", "jpeg-2000"),
            new Beginning("8BPS", "photoshop"), new Beginning("%PDF", "pdf"),
            new Beginning("%!PS", "postscript"), new Beginning("v/1\u0001", "openexr"),
            new Beginning("#?RADIANCE", "radiance"), new Beginning("#?RGBE", "radiance"),
            new Beginning("gimp xcf", "gimp"), new Beginning("FUJIFILMCCD-RAW", "raw"),
            new Beginning("IIRO", "raw"), new Beginning("IIRS", "raw"),
            new Beginning("IIU\0", "raw"), new Beginning("\0MRM", "raw"),
            new Beginning("FOVb", "raw"), new Beginning("\0\0\1\0", "icon"),
            new Beginning("qoif", "qoi"), new Beginning("DDS ", "dds"),
            new Beginning("II\u00bc\1", "jpeg-xr"), new Beginning("SIMPLE  =", "fits"));

    private static final List<String> NETPBM = List.of("P1", "P2", "P3", "P4", "P5", "P6", "P7");

    private ForeignFormat() {
    }

    /** What a file with this beginning is, as in "pdf"; empty where that is not known. */
    public static Optional<Saying> of(byte[] head) {
        return key(head).map(key -> Said.of("image.format." + key));
    }

    private static Optional<String> key(byte[] head) {
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
            return Optional.of("netpbm");
        }
        if (text.startsWith("PK\3\4")) {
            return archive(text);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("<svg")) {
            return Optional.of("svg");
        }
        boolean page = lower.stripLeading().startsWith("<!doctype html") || lower.contains("<html");
        return page ? Optional.of("web-page") : Optional.empty();
    }

    private static Optional<String> archive(String text) {
        if (text.contains("application/x-krita")) {
            return Optional.of("krita");
        }
        return text.contains("image/openraster") ? Optional.of("openraster") : Optional.empty();
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
        return BRANDS.getOrDefault(main, "film");
    }
}
