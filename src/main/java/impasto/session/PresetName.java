package impasto.session;

/** What a preset is called: words on one line, not too long to be shown. */
public final class PresetName {

    /** In characters as a reader counts them, more or less. */
    private static final int LONGEST = 80;

    private static final int MOST_READ = 1000;
    /** Characters that turn the direction of what follows, also of the words around the name. */
    private static final String TURNING = "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]";
    private static final String NOT_SHOWN = "[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cs}\\uFEFF]+";

    private PresetName() {}

    /**
     * A name made of what was typed or read.
     *
     * @param otherwise the name when nothing of it can be shown
     */
    public static String of(String words, String otherwise) {
        return line(words, otherwise, LONGEST);
    }

    /** As {@link #of}, no longer than so many characters. */
    public static String line(String words, String otherwise, int longest) {
        String read = words.length() > MOST_READ ? words.substring(0, MOST_READ) : words;
        String line = read.replaceAll(TURNING, "").replaceAll(NOT_SHOWN, " ").replaceAll("\\s+", " ").strip();
        if (line.isEmpty()) {
            return otherwise;
        }
        return line.codePointCount(0, line.length()) <= longest ? line : begun(line, longest - 1) + "…";
    }

    /** The name with a number behind it, which tells it from one that is taken. */
    public static String numbered(String name, int number) {
        String behind = " " + number;
        return begun(name, LONGEST - behind.length()) + behind;
    }

    private static String begun(String name, int characters) {
        return name.codePointCount(0, name.length()) <= characters ? name
                : name.substring(0, name.offsetByCodePoints(0, characters)).strip();
    }
}
