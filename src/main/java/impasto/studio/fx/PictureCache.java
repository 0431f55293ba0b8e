package impasto.studio.fx;

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

/** Small pictures in a folder of the cache, by keys; those not looked at for longest are given up first. Safe from several threads. */
public final class PictureCache {

    private static final String ENDING = ".png";

    private final Path folder;
    private final int most;

    /** @param most how many pictures are kept */
    public PictureCache(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /** The picture of a key; empty when there is none that can be read. */
    public Optional<Picture> get(String key) {
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
    public void put(String key, Picture picture) {
        try {
            Folders.make(folder);
            new PictureWriter().write(picture, file(key));
            clear();
        } catch (IOException unwritten) {
            // A cache that is full or cannot be written costs nothing but time.
        }
    }

    private synchronized void clear() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(ENDING)).toList();
        }
        if (files.size() > most) {
            for (Path old : files.stream().sorted(Comparator.comparing(PictureCache::age)).limit(files.size() - most).toList()) {
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
