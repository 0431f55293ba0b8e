package impasto.sheets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A photo and a painting. */
record Pair(Path content, Path style) {

    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "tif", "tiff", "webp");

    /** What the painting of it is called: the names of both files without their endings. */
    String name() {
        return bare(content) + "-" + bare(style);
    }

    /** A file's name without its ending. */
    static String bare(Path file) {
        String name = file.getFileName().toString();
        return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    }

    /** @throws IllegalArgumentException when it is not two files with a comma between */
    static Pair of(String text) {
        String[] files = text.split(",");
        if (files.length != 2 || files[0].isEmpty() || files[1].isEmpty()) {
            throw new IllegalArgumentException("a pair is two files with a comma between, not " + text);
        }
        return new Pair(Path.of(files[0]), Path.of(files[1]));
    }

    /** Each content with each style; of folders the pictures in them, by name. */
    static List<Pair> crossed(List<Path> contents, List<Path> styles) throws IOException {
        List<Pair> pairs = new ArrayList<>();
        List<Path> paintings = pictures(styles);
        for (Path content : pictures(contents)) {
            paintings.forEach(style -> pairs.add(new Pair(content, style)));
        }
        return pairs;
    }

    private static List<Path> pictures(List<Path> paths) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(Pair::isPicture).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** @throws IllegalArgumentException when paintings of two of them would have one name */
    static void distinct(List<Pair> pairs) {
        Set<String> names = new HashSet<>();
        for (Pair pair : pairs) {
            if (!names.add(pair.name())) {
                throw new IllegalArgumentException("two pairs are called " + pair.name() + ": name a pair once, or rename a file");
            }
        }
    }
}
