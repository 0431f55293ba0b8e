package impasto.session;

import com.google.gson.JsonParseException;
import impasto.files.JsonFile;
import impasto.image.Picture;
import impasto.image.PictureException;
import impasto.image.PictureReader;
import impasto.image.PictureWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Snapshots on disk, a PNG each with a JSON file beside it, so that they outlive the window; and the contents they were
 * painted from, once for all snapshots of the same. Safe from several threads.
 */
public final class SnapshotStore {

    private static final String PICTURE = ".png";
    private static final String FACTS = ".json";

    private final Path folder;
    private long last;

    /** @param folder made when the first snapshot is added */
    public SnapshotStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a painting as it is.
     *
     * @param name of the content it was painted from
     * @throws IOException when it cannot be written
     */
    public synchronized Snapshot add(Painted painted, String name, int iteration, double loss) throws IOException {
        Files.createDirectories(folder);
        last = Math.max(last + 1, System.currentTimeMillis());
        Path file = folder.resolve(last + PICTURE);
        new PictureWriter().write(painted.raw(), file);
        Optional<Path> content = painted.content().isPresent() ? Optional.of(keep(painted.content().get())) : Optional.empty();
        Snapshot snapshot = new Snapshot(last, name, iteration, loss, painted.width(), painted.height(), painted.side(),
                painted.colour(), file, content);
        JsonFile.write(folder.resolve(last + FACTS), SnapshotFacts.write(snapshot));
        return snapshot;
    }

    private Path keep(Picture content) throws IOException {
        FloatBuffer samples = content.samples();
        ByteBuffer bytes = ByteBuffer.allocate(samples.remaining());
        while (samples.hasRemaining()) {
            bytes.put((byte) Math.round(samples.get() * 255));
        }
        CRC32 sum = new CRC32();
        sum.update(bytes.flip());
        Path file = folder.resolve(String.format("content-%dx%d-%08x%s", content.width(), content.height(), sum.getValue(),
                PICTURE));
        if (!Files.exists(file)) {
            new PictureWriter().write(content, file);
        }
        return file;
    }

    /** The snapshots of earlier times, the oldest first; what cannot be understood is passed over. */
    public List<Snapshot> list() throws IOException {
        List<Snapshot> snapshots = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(FACTS)).forEach(file -> read(file).ifPresent(snapshots::add));
            }
        }
        snapshots.sort(Comparator.comparingLong(Snapshot::id));
        return snapshots;
    }

    /** The painting of a snapshot; without its content when that cannot be read any more. */
    public static Painted read(Snapshot snapshot) throws PictureException {
        Picture raw = new PictureReader().read(snapshot.file());
        return new Painted(raw, snapshot.content().flatMap(SnapshotStore::content), snapshot.colour());
    }

    private static Optional<Picture> content(Path file) {
        try {
            return Optional.of(new PictureReader().read(file));
        } catch (PictureException damaged) {
            return Optional.empty();
        }
    }

    /** Deletes a snapshot for good, and its content when no other snapshot needs it. */
    public synchronized void delete(Snapshot snapshot) throws IOException {
        Files.deleteIfExists(folder.resolve(snapshot.id() + FACTS));
        Files.deleteIfExists(snapshot.file());
        if (snapshot.content().isPresent()
                && list().stream().noneMatch(other -> other.content().equals(snapshot.content()))) {
            Files.deleteIfExists(snapshot.content().get());
        }
    }

    private Optional<Snapshot> read(Path facts) {
        try {
            String stem = facts.getFileName().toString().replace(FACTS, "");
            Path file = folder.resolve(stem + PICTURE);
            return Files.isRegularFile(file)
                    ? Optional.of(SnapshotFacts.read(Long.parseLong(stem), JsonFile.read(facts).getAsJsonObject(), file))
                    : Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException
                | IllegalArgumentException | UnsupportedOperationException damaged) {
            return Optional.empty();
        }
    }
}
