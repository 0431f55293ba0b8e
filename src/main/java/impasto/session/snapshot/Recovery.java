package impasto.session.snapshot;

import com.google.gson.JsonObject;
import impasto.files.JsonFile;
import impasto.files.Names;
import impasto.files.OwnFolder;
import impasto.files.StoredObject;
import impasto.image.Picture;
import impasto.image.file.PictureWriter;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.session.PresetName;
import impasto.settings.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What is kept on disk of a painting under way, for {@link RecoveryStore}. To be used from one thread at a time. */
public final class Recovery {

    private static final String PICTURE = "picture";
    private static final String CONTENT = "content";
    private static final String STATE = "state";

    private final Path folder;
    private final OwnFolder own;
    private final Instant begun = Instant.now();
    private final String name;
    private final Optional<Origin> origin;
    private final JsonObject request;
    private String contentName;
    private Picture content;

    /**
     * @param folder made when the first picture is kept
     * @param name of the content that is painted from
     * @param origin the painting that it is
     * @param request what is painted, for whom it may concern later
     */
    Recovery(Path folder, String name, Optional<Origin> origin, JsonObject request) {
        this.folder = folder;
        this.own = RecoveryStore.files(folder);
        this.name = name;
        this.origin = origin;
        this.request = request;
    }

    /**
     * Takes the state of the run that {@link #keep} is then given.
     *
     * @throws IOException when there is no place for it
     */
    public StateFile state() throws IOException {
        int number = 1;
        while (!own.isFree(stateName(number))) {
            number++;
        }
        return new StateFile(own.place(stateName(number)));
    }

    private static String stateName(int number) {
        return STATE + "-" + number + ".safetensors";
    }

    /** As {@link #keep(PaintedPicture, int, int, double, Optional, Optional)} without its settings and the run's state. */
    public void keep(PaintedPicture painted, int iteration, int iterations, double loss) throws IOException {
        keep(painted, iteration, iterations, loss, Optional.empty(), Optional.empty());
    }

    /**
     * Keeps a moment of the painting in place of the one before, which stays until this one is wholly written.
     *
     * @param iterations of the whole painting
     * @param setup what it is painted with
     * @param state of the run at that moment
     * @throws IOException when it cannot be written; without its state when that alone cannot
     */
    public void keep(PaintedPicture painted, int iteration, int iterations, double loss, Optional<Setup> setup, Optional<StateFile> state)
            throws IOException {
        Map<String, String> now = new LinkedHashMap<>();
        OptionalLong sum = OptionalLong.empty();
        IOException stateless = null;
        try {
            if (state.isPresent()) {
                sum = OptionalLong.of(state.get().finish());
                now.put(STATE, state.get().name());
            }
        } catch (IOException failure) {
            stateless = failure;
        }
        now.put(PICTURE, write(painted.raw(), PICTURE, iteration));
        if (painted.content().isPresent()) {
            Picture photo = painted.content().get();
            now.put(CONTENT, photo == content ? contentName : write(photo, CONTENT, iteration));
            content = photo;
        }
        Snapshot facts = new Snapshot(0, PresetName.of(name, ""), iteration, loss, painted.width(), painted.height(),
                painted.side(), painted.colour(), folder.resolve(now.get(PICTURE)), Optional.empty(), origin, setup);
        JsonObject names = new JsonObject();
        now.forEach(names::addProperty);
        JsonObject manifest = new JsonObject();
        manifest.addProperty(StoredObject.VERSION, RecoveryStore.VERSION);
        manifest.addProperty(RecoveryStore.ITERATIONS, iterations);
        manifest.add(RecoveryStore.FACTS, SnapshotFacts.write(facts));
        manifest.add(RecoveryStore.FILES, names);
        sum.ifPresent(value -> manifest.addProperty(RecoveryStore.SUM, value));
        manifest.add(RecoveryStore.REQUEST, request);
        JsonFile.write(folder.resolve(RecoveryStore.MANIFEST), manifest);
        contentName = now.get(CONTENT);
        for (String old : own.list()) {
            if (!now.containsValue(old) && !old.equals(RecoveryStore.MANIFEST)) {
                own.delete(old);
            }
        }
        // Of a process that was killed before this one began.
        own.clearTemporaries(Duration.between(begun, Instant.now()));
        if (stateless != null) {
            throw stateless;
        }
    }

    private String write(Picture picture, String what, int iteration) throws IOException {
        Path file = own.place(what + "-" + iteration + ".png");
        new PictureWriter().write(picture, file);
        return Names.of(file);
    }

    Path folder() {
        return folder;
    }

    /** The painting as it is kept. */
    public Optional<Interrupted> find() {
        return RecoveryStore.find(folder);
    }

    /** Forgets the painting, since it lies elsewhere. */
    public void end() throws IOException {
        RecoveryStore.delete(folder);
    }
}
