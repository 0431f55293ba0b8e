package impasto.image.file;

import impasto.image.Said;
import impasto.image.file.format.Container;
import impasto.words.Saying;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats that pictures are read from, as people and their systems call them. */
public final class ReadableFormats {

    private ReadableFormats() {}

    /** The endings of their files, small and without the dot. */
    public static List<String> endings() {
        return Stream.of(Container.values()).flatMap(format -> format.endings().stream()).toList();
    }

    /** The name of the format of what begins with these bytes, 12 or more; empty when it is none of these. */
    public static Optional<String> of(byte[] head) {
        return Container.of(head).map(Container::title);
    }

    /** All of them in one phrase: {@code JPEG, … or WebP}. */
    static Saying any() {
        List<String> titles = Stream.of(Container.values()).map(Container::title).collect(Collectors.toList());
        String last = titles.remove(titles.size() - 1);
        return Said.of("image.or", String.join(", ", titles), last);
    }
}
