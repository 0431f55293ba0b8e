package impasto.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** File names that every platform takes. */
public final class PortableName {

    /** What a file system takes at most, in bytes. */
    private static final int LONGEST_NAME = 255;
    private static final Pattern RESERVED = Pattern.compile(
            "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private PortableName() {
    }

    /** Whether Windows keeps this name, or this name with any ending, for a device. */
    public static boolean isReserved(String name) {
        return RESERVED.matcher(name.strip()).matches();
    }

    /**
     * A name without an ending: the letters and digits of the words in lower case, hyphens between them.
     *
     * @param otherwise the name when there are none, and the word before a name that is reserved
     * @param bytes how long it may be in UTF-8
     */
    public static String of(String words, String otherwise, int bytes) {
        String plain = shortened(words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-"), bytes)
                .replaceAll("^-+|-+$", "");
        String name = plain.isEmpty() ? otherwise : plain;
        return isReserved(name) ? otherwise + "-" + name : name;
    }

    /** A name with something behind it, the name cut where both were too long for a file system. */
    public static String extended(String name, String behind) {
        return shortened(name, LONGEST_NAME - behind.getBytes(StandardCharsets.UTF_8).length) + behind;
    }

    private static String shortened(String name, int bytes) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return name;
        }
        int end = 0;
        for (int used = 0; end < name.length(); end = name.offsetByCodePoints(end, 1)) {
            used += Character.toString(name.codePointAt(end)).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
        }
        return name.substring(0, end);
    }
}
