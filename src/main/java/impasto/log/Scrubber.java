package impasto.log;

import impasto.files.PrivateNames;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes out of a text what tells of the user: names of people, files and folders. The program's own folders become words,
 * {@code <cache>/fastest.json}; every other path and every name that is known or looks like a picture's becomes
 * {@value #PICTURE}. Where the end of a name cannot be told, the rest of its line goes too.
 */
final class Scrubber {

    /** What stands for a name that was taken out. */
    static final String PICTURE = "<picture>";

    private static final String LETTER = "[\\p{L}\\p{N}_]";
    private static final String ENDINGS = "jpe?g|jpe|jfif|png|gif|bmp|tiff?|webp|heic|heif|avif|jxl|jp2|psd|xcf|svg|pdf|dng"
            + "|cr2|cr3|nef|arw|raw|h5|hdf5|keras|safetensors|pth?|csv|json";
    private static final Pattern FILE_URI = Pattern.compile("(?i)\\bfile:/+[^\\s\"'<>]*");
    private static final Pattern LOGIN = Pattern.compile("://[^/\\s@]+@");
    /** Where a native library or PyTorch's own source is spoken of, its last part says what is wanted. */
    private static final Pattern LIBRARY = Pattern.compile("(?<![\\p{L}\\p{N}_.~>/\\\\])/(?:[\\w.+-]+/)+"
            + "([\\w.+-]+\\.(?:cpp|cc|c|h|hpp|cu|cuh|py|so(?:\\.\\d+)*|dylib|dll))(?![\\p{L}\\p{N}_.])");
    private static final Pattern ROOT = Pattern.compile("(?<![\\p{L}\\p{N}_.~>/\\\\])"
            + "(?:~?/(?=[^\\s/])|(?<!:)//(?=[^\\s/])|\\.{1,2}[/\\\\]|\\\\\\\\(?=\\w))|(?<!" + LETTER + ")[A-Za-z]:[\\\\/](?!/)");
    private static final Pattern REASON = Pattern.compile("(?:: | \\()(?:No such file|Permission denied|Is a directory"
            + "|Not a directory|File exists|File name too long|Directory not empty|Read-only file system|No space left"
            + "|Too many (?:open files|levels)|Input/output error|Operation not permitted|Access is denied"
            + "|The (?:system|process) cannot|Broken pipe|Stale|Disk quota)");
    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:" + ENDINGS
            + ")(?:\\.(?:bak|old|orig|part|tmp|gz|zip))?(?![\\p{L}\\p{N}_]|\\.\\p{L})");
    /** What a name does not go beyond, read from its end. */
    private static final String BOUNDS = "\n\"“”'<>([=,;:/\\|*?";
    private static final Pattern OWN = Pattern.compile("<(?:cache|config|data|state|java|impasto)>[/\\\\]");
    private static final Map<Character, Character> QUOTES = Map.of('"', '"', '\'', '\'', '“', '”', '‘', '’', '<', '>');

    private final Map<String, String> own;
    private final String home;
    private final List<String> people;

    /**
     * @param own the program's folders, each with the word that stands for it
     * @param home the user's folder, which becomes {@code ~} where nothing inside it is named
     * @param people names of the user and the machine
     */
    Scrubber(Map<Path, String> own, Path home, Collection<String> people) {
        this.home = home.toString();
        this.own = own.entrySet().stream().sorted(Comparator.comparing(entry -> -entry.getKey().toString().length()))
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue, (a, b) -> a,
                        LinkedHashMap::new));
        this.people = people.stream().filter(name -> name.length() > 1).toList();
    }

    String scrub(String text) {
        return scrub(text, List.of());
    }

    /** @param further names that this text is known to hold */
    String scrub(String text, Collection<String> further) {
        return withoutPlaces(withoutNames(text, further));
    }

    /** Takes out only what looks like a path or picture: for words of the program's own, which names may be like. */
    String withoutPlaces(String text) {
        String clean = text;
        for (Map.Entry<String, String> folder : own.entrySet()) {
            clean = clean.replaceAll("(?<!" + LETTER + ")" + Pattern.quote(folder.getKey()) + "(?!" + LETTER + "|[-.]\\w)",
                    Matcher.quoteReplacement(folder.getValue()));
        }
        if (home.length() > 1) {
            clean = clean.replaceAll(Pattern.quote(home) + "/?(?=[\\s\"',;)]|$)", "~");
        }
        clean = FILE_URI.matcher(clean).replaceAll(PICTURE);
        clean = LOGIN.matcher(clean).replaceAll("://<user>@");
        clean = LIBRARY.matcher(clean).replaceAll("$1");
        clean = clean.lines().map(Scrubber::withoutPaths).collect(Collectors.joining("\n"));
        clean = withoutPictures(clean);
        for (String person : people) {
            clean = clean.replaceAll("(?<![\\p{L}\\p{N}_.$/])" + Pattern.quote(person) + "(?![\\p{L}\\p{N}_$(]|[./]\\w)", "<user>");
        }
        return clean;
    }

    private String withoutNames(String text, Collection<String> further) {
        Set<String> names = new LinkedHashSet<>(PrivateNames.all());
        names.addAll(further);
        String any = names.stream().filter(text::contains).filter(name -> own.keySet().stream().noneMatch(name::startsWith)).sorted(Comparator.comparing(name -> -name.length()))
                .map(Pattern::quote).collect(Collectors.joining("|"));
        return any.isEmpty() ? text
                : text.replaceAll("(?<!" + LETTER + ")(?:" + any + ")(?!" + LETTER + ")", PICTURE);
    }

    private static String withoutPaths(String line) {
        Matcher root = ROOT.matcher(line);
        StringBuilder clean = new StringBuilder();
        int from = 0;
        while (from < line.length() && root.find(from)) {
            clean.append(line, from, root.start()).append(PICTURE);
            from = endOf(line, root.start());
        }
        return clean.append(line.substring(from)).toString();
    }

    private static int endOf(String line, int start) {
        Character closing = start == 0 ? null : QUOTES.get(line.charAt(start - 1));
        int closed = closing == null ? -1 : line.lastIndexOf(closing);
        if (closed > start) {
            return closed;
        }
        Matcher reason = REASON.matcher(line);
        return reason.find(start) ? reason.start() : line.length();
    }

    /** Without names that end as pictures do: from the ending back to where a name can have begun. */
    private static String withoutPictures(String text) {
        Matcher ending = ENDING.matcher(text);
        StringBuilder clean = new StringBuilder();
        int from = 0;
        while (ending.find()) {
            int begin = ending.start();
            if (begin == 0 || text.charAt(begin - 1) == ' ') {
                continue; // An ending alone, as sentences list them.
            }
            while (begin > from && BOUNDS.indexOf(text.charAt(begin - 1)) < 0) {
                begin--;
            }
            while (begin < ending.start() && text.charAt(begin) == ' ') {
                begin++;
            }
            clean.append(text, from, begin).append(isOwn(text, begin) ? text.substring(begin, ending.end()) : PICTURE);
            from = ending.end();
        }
        return clean.append(text.substring(from)).toString();
    }

    /** Whether a name is the end of a path in one of the program's folders. */
    private static boolean isOwn(String text, int start) {
        int begin = start;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        return start > 0 && "/\\".indexOf(text.charAt(start - 1)) >= 0 && OWN.matcher(text.substring(begin, start)).find();
    }
}
