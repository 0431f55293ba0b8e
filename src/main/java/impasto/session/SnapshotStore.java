package impasto.session;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import impasto.image.Picture;
import impasto.image.PictureException;
import impasto.image.PictureReader;
import impasto.image.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Snapshots on disk, a PNG each with a JSON file beside it, so that they outlive the window. Safe from several threads. */
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
     * Keeps a picture.
     *
     * @param name of the content it was painted from
     * @throws IOException when it cannot be written
     */
    public Snapshot add(Picture picture, String name, int iteration, double loss) throws IOException {
        Files.createDirectories(folder);
        long id = nextId();
        Path file = folder.resolve(id + PICTURE);
        new PictureWriter().write(picture, file);
        Snapshot snapshot = new Snapshot(id, name, iteration, loss, picture.width(), picture.height(), file);
        JsonObject facts = new JsonObject();
        facts.addProperty("name", name);
        facts.addProperty("iteration", iteration);
        if (Double.isFinite(loss)) {
            facts.addProperty("loss", loss);
        }
        facts.addProperty("width", picture.width());
        facts.addProperty("height", picture.height());
        JsonFile.write(folder.resolve(id + FACTS), facts);
        return snapshot;
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

    /** The picture of a snapshot. */
    public static Picture read(Snapshot snapshot) throws PictureException {
        return new PictureReader().read(snapshot.file());
    }

    /** Deletes a snapshot for good. */
    public void delete(Snapshot snapshot) throws IOException {
        Files.deleteIfExists(folder.resolve(snapshot.id() + FACTS));
        Files.deleteIfExists(snapshot.file());
    }

    private synchronized long nextId() {
        last = Math.max(last + 1, System.currentTimeMillis());
        return last;
    }

    private Optional<Snapshot> read(Path facts) {
        try {
            JsonObject json = JsonFile.read(facts).getAsJsonObject();
            String stem = facts.getFileName().toString().replace(FACTS, "");
            Path file = folder.resolve(stem + PICTURE);
            double loss = json.has("loss") ? json.get("loss").getAsDouble() : Double.NaN;
            return Files.isRegularFile(file)
                    ? Optional.of(new Snapshot(Long.parseLong(stem), json.get("name").getAsString(),
                            json.get("iteration").getAsInt(), loss, json.get("width").getAsInt(),
                            json.get("height").getAsInt(), file))
                    : Optional.empty();
        } catch (IOException | JsonParseException | IllegalStateException | NullPointerException
                | NumberFormatException | UnsupportedOperationException damaged) {
            return Optional.empty();
        }
    }
}
