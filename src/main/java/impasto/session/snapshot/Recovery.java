package impasto.session.snapshot;

import com.google.gson.JsonObject;
import impasto.files.JsonFile;
import impasto.files.Names;
import impasto.files.OwnFolder;
import impasto.files.StoredObject;
import impasto.image.Picture;
import impasto.image.file.PictureWriter;
import impasto.session.PresetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is kept on disk of a painting under way, for {@link RecoveryStore}. To be used from one thread at a time. */
public final class Recovery {

    private static final String PICTURE = "picture";
    private static final String CONTENT = "content";

    private final Path folder;
    private final OwnFolder own;
    private final String name;
    private final Optional<Origin> origin;
    private Map<String, String> files = Map.of();
    private Picture content;

    /**
     * @param folder made when the first picture is kept
     * @param name of the content that is painted from
     * @param origin the painting that it is
     */
    Recovery(Path folder, String name, Optional<Origin> origin) {
        this.folder = folder;
        this.own = RecoveryStore.files(folder);
        this.name = name;
        this.origin = origin;
    }

    /**
     * Keeps a state of the painting in place of the one before, which stays until this one is wholly written.
     *
     * @param iterations of the whole painting
     * @throws IOException when it cannot be written
     */
    public void keep(PaintedPicture painted, int iteration, int iterations, double loss) throws IOException {
        Map<String, String> now = new LinkedHashMap<>();
        now.put(PICTURE, write(painted.raw(), PICTURE, iteration));
        if (painted.content().isPresent()) {
            Picture photo = painted.content().get();
            now.put(CONTENT, photo == content ? files.get(CONTENT) : write(photo, CONTENT, iteration));
            content = photo;
        }
        Snapshot facts = new Snapshot(0, PresetName.of(name, ""), iteration, loss, painted.width(), painted.height(),
                painted.side(), painted.colour(), folder.resolve(now.get(PICTURE)), Optional.empty(), origin, Optional.empty());
        JsonObject names = new JsonObject();
        now.forEach(names::addProperty);
        JsonObject manifest = new JsonObject();
        manifest.addProperty(StoredObject.VERSION, RecoveryStore.VERSION);
        manifest.addProperty(RecoveryStore.ITERATIONS, iterations);
        manifest.add(RecoveryStore.FACTS, SnapshotFacts.write(facts));
        manifest.add(RecoveryStore.FILES, names);
        JsonFile.write(folder.resolve(RecoveryStore.MANIFEST), manifest);
        Map<String, String> before = files;
        files = now;
        for (String old : before.values()) {
            if (!now.containsValue(old)) {
                own.delete(old);
            }
        }
    }

    private String write(Picture picture, String what, int iteration) throws IOException {
        Path file = own.place(what + "-" + iteration + ".png");
        // What a failure left there is not named by the manifest.
        Files.deleteIfExists(file);
        new PictureWriter().write(picture, file);
        return Names.of(file);
    }

    /** Forgets the painting, since it lies elsewhere. */
    public void end() throws IOException {
        RecoveryStore.delete(folder);
    }
}
