package impasto.sheets;

import java.util.ArrayList;
import java.util.List;

/** A line of options as a shell takes it apart: at blanks, but not between quotes. */
record Words(List<String> all) {

    /** @throws IllegalArgumentException when a quote is not closed */
    static Words of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = null;
        char quote = 0;
        for (char c : line.toCharArray()) {
            if (quote == 0 && Character.isWhitespace(c)) {
                if (word != null) {
                    words.add(word.toString());
                    word = null;
                }
                continue;
            }
            word = word == null ? new StringBuilder() : word;
            if (c == quote) {
                quote = 0;
            } else if (quote == 0 && (c == '"' || c == '\'')) {
                quote = c;
            } else {
                word.append(c);
            }
        }
        if (quote != 0) {
            throw new IllegalArgumentException("a quote is not closed in: " + line);
        }
        if (word != null) {
            words.add(word.toString());
        }
        return new Words(words);
    }
}
