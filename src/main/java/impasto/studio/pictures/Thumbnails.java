package impasto.studio.pictures;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.studio.fx.Images;
import impasto.studio.fx.PictureCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.Image;

/** Small images of files, read one after the other on a thread of their own; kept in the cache and, some of them, in memory. */
public final class Thumbnails {

    /** The longest side of a thumbnail, in pixels. */
    public static final int SIDE = 240;

    private static final int MOST_KEPT = 2000;
    private static final int MOST_HELD = 200;

    private final PictureCache cache;
    private final ThreadPoolExecutor executor;
    private final Map<Path, Image> held = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Image> eldest) {
            return size() > MOST_HELD;
        }
    };

    /** @param folder of the cache, for these alone */
    public Thumbnails(Path folder) {
        cache = new PictureCache(folder, MOST_KEPT);
        executor = new ThreadPoolExecutor(1, 1, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "thumbnails");
            thread.setDaemon(true);
            return thread;
        });
        executor.allowCoreThreadTimeOut(true);
    }

    /** Hands over a file's thumbnail, at once or later on the JavaFX thread; empty for what is no picture. */
    public void load(Path file, Consumer<Optional<Image>> taker) {
        Image known = held.get(file);
        if (known != null) {
            taker.accept(Optional.of(known));
            return;
        }
        executor.execute(() -> {
            Optional<Image> read = read(file).map(Images::of);
            Platform.runLater(() -> {
                read.ifPresent(image -> held.put(file, image));
                taker.accept(read);
            });
        });
    }

    private Optional<Picture> read(Path file) {
        try {
            // Another file under the same name has another thumbnail.
            String state = file.toAbsolutePath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
            String key = UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
            Optional<Picture> kept = cache.get(key);
            if (kept.isPresent()) {
                return kept;
            }
            Picture small = new PictureReader().readShrunk(file, SIDE).picture();
            cache.put(key, small);
            return Optional.of(small);
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
