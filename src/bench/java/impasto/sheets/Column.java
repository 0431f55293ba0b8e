package impasto.sheets;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * One way to paint every pair.
 *
 * @param name its heading
 * @param options of {@code stylize} that it is painted with; of none when the pictures come from a folder
 * @param folder where its pictures lie when they were painted elsewhere
 */
record Column(String name, List<String> options, Optional<Path> folder) {

    /**
     * Reads {@code NAME=OPTIONS} or {@code NAME=FOLDER}: options begin with a dash, and there may be none.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static Column of(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("a column is a name, =, and options or a folder, not " + text);
        }
        String name = text.substring(0, equals).strip();
        String rest = text.substring(equals + 1).strip();
        if (rest.isEmpty() || rest.startsWith("-")) {
            return new Column(name, Words.of(rest).all(), Optional.empty());
        }
        return new Column(name, List.of(), Optional.of(Path.of(rest)));
    }

    /** The name of the folder that its paintings are kept in. */
    String slug() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.]+", "-");
    }

    /** @throws IllegalArgumentException when paintings of two of them would lie in one folder */
    static void distinct(List<Column> columns) {
        Set<String> slugs = new HashSet<>();
        for (Column column : columns) {
            if (!slugs.add(column.slug())) {
                throw new IllegalArgumentException("two columns are called " + column.name() + ": give each a name of its own");
            }
        }
    }
}
