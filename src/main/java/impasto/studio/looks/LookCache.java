package impasto.studio.looks;

import impasto.files.Folders;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Painted looks in a folder of the cache, by keys; those not looked at for longest are given up first. */
final class LookCache {

    private static final int MOST = 400;
    private static final String ENDING = ".png";

    private final Path folder;

    LookCache(Path folder) {
        this.folder = folder;
    }

    /** The picture of a key; empty when there is none that can be read. */
    Optional<Picture> get(String key) {
        Path file = file(key);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Picture picture = new PictureReader().read(file);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(picture);
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Keeps a picture; one that cannot be is painted anew the next time. */
    void put(String key, Picture picture) {
        try {
            Folders.make(folder);
            new PictureWriter().write(picture, file(key));
            clear();
        } catch (IOException unwritten) {
            // A cache that is full or cannot be written costs nothing but time.
        }
    }

    private void clear() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        if (files.size() > MOST) {
            for (Path old : files.stream().sorted(Comparator.comparing(LookCache::age)).limit(files.size() - MOST).toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }

    private Path file(String key) {
        return folder.resolve(key + ENDING);
    }
}
