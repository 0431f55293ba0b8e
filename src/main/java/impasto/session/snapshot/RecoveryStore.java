package impasto.session.snapshot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.Folders;
import impasto.files.Names;
import impasto.files.OwnFolder;
import impasto.files.SetAside;
import impasto.files.StoredObject;
import impasto.image.file.PictureException;
import impasto.run.KeptRun;
import impasto.session.Said;
import impasto.words.SpokenException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Paintings under way, so that a program that is killed does not lose them. Each has a folder of its own, with files of any
 * kind and one, {@value #MANIFEST}, that names those which are current by what they are; it is written last and moved into
 * place, so that there is always one whole state. A later program may keep more files in that way, such as all that it takes
 * to go on.
 */
public final class RecoveryStore {

    /** Names the current files; to be written last. */
    static final String MANIFEST = "current.json";
    static final String ITERATIONS = "iterations";
    static final String FACTS = "facts";
    static final String FILES = "files";
    /** The CRC-32C of the state's file. */
    static final String SUM = "stateSum";
    static final String REQUEST = "request";
    /** Of the manifest's form. */
    static final int VERSION = 1;

    private static final Pattern NAMES = Pattern.compile("(picture|content)-[0-9]+\\.png|state-[0-9]+\\.safetensors|current\\.json");

    private final Path folder;

    /**
     * A painting that was not finished.
     *
     * @param snapshot what is known of it, as of a snapshot
     * @param iterations that it was to have; 0 when that is not known
     * @param state where its run's state lies; empty when that was not kept
     * @param request what is painted, as it was given
     */
    public record Interrupted(Path folder, Snapshot snapshot, int iterations, Optional<State> state, JsonObject request) {

        /** A file and its CRC-32C. */
        record State(Path file, long sum) {}

        /**
         * The state of its run.
         *
         * @throws IOException when it was not kept or cannot be read
         */
        KeptState open() throws IOException {
            if (state.isEmpty()) {
                throw new SpokenException(Said.of("session.state.none"), null);
            }
            return new KeptState(state.get().file(), state.get().sum());
        }

        /**
         * Its run, to be gone on with.
         *
         * @throws IOException when its state was not kept or cannot be read
         */
        public KeptRun resume() throws IOException {
            KeptState kept = open();
            return new KeptRun(kept.checkpoint(), kept, read().raw());
        }

        /** Whether its run can be gone on with, as far as is known. */
        public boolean isResumable() {
            return state.isPresent() && iterations > snapshot.iteration();
        }

        /**
         * Its picture; without its content when that cannot be read any more.
         *
         * @throws PictureException when it cannot be read
         */
        public PaintedPicture read() throws PictureException {
            return SnapshotStore.read(snapshot);
        }
    }

    /** @param folder made when the first picture is kept */
    public RecoveryStore(Path folder) {
        this.folder = folder;
    }

    /** A place for a painting that begins; nothing is written yet. */
    public Recovery begin(String name) {
        return new Recovery(Folders.unique(folder), name, Optional.empty(), new JsonObject());
    }

    /** The same for a painting whose snapshots are known by this. */
    public Recovery begin(String name, Origin origin) {
        return new Recovery(Folders.unique(folder), name, Optional.of(origin), new JsonObject());
    }

    /** A place for a painting in a folder of its own that somebody has named, with what is painted. */
    public static Recovery in(Path painting, String name, JsonObject request) {
        return new Recovery(painting, name, Optional.empty(), request);
    }

    /** The painting that is kept in a folder of its own. */
    public static Optional<Interrupted> find(Path painting) {
        return read(painting);
    }

    /**
     * The paintings that are there. Those of a program that was killed before it had kept anything are cleared away, but not
     * through a link, behind which others may have folders of such names.
     */
    public List<Interrupted> list() throws IOException {
        List<Interrupted> found = new ArrayList<>();
        boolean own = !Files.isSymbolicLink(folder);
        for (Path painting : folders()) {
            if (Files.exists(painting.resolve(MANIFEST), LinkOption.NOFOLLOW_LINKS)) {
                read(painting).ifPresent(found::add);
            } else if (own) {
                delete(painting);
            }
        }
        return found;
    }

    /** Forgets all paintings that are there. */
    public void clear() throws IOException {
        for (Path painting : folders()) {
            delete(painting);
        }
    }

    /** Has the paintings of another place here too, at no cost where the disk can. */
    public void takeFrom(RecoveryStore other) throws IOException {
        for (Path painting : other.folders()) {
            OwnFolder here = files(folder.resolve(Names.of(painting)));
            List<String> names = new ArrayList<>(files(painting).list());
            // Last, so that there is always a whole painting.
            names.sort(Comparator.comparing(MANIFEST::equals));
            for (String name : names) {
                if (here.isFree(name)) {
                    Folders.link(painting.resolve(name), here.place(name));
                }
            }
        }
    }

    /** A painting of another place that was taken over from there. */
    public Optional<Interrupted> taken(Recovery from) {
        return read(folder.resolve(Names.of(from.folder())));
    }

    /** The folders of paintings, whatever is in them. */
    public List<Path> folders() throws IOException {
        return Folders.uniqueIn(folder);
    }

    private static Optional<Interrupted> read(Path painting) {
        JsonObject manifest = StoredObject.read(painting.resolve(MANIFEST), VERSION).object();
        if (!(manifest.get(FACTS) instanceof JsonObject facts) || !(manifest.get(FILES) instanceof JsonObject names)) {
            return Optional.empty();
        }
        OwnFolder own = files(painting);
        Optional<String> content = text(names.get("content")).filter(own::isOwn);
        content.ifPresent(name -> facts.addProperty("content", name));
        int iterations = manifest.get(ITERATIONS) instanceof JsonPrimitive number && number.isNumber()
                ? (int) Math.max(0, number.getAsDouble()) : 0;
        return text(names.get("picture")).flatMap(own::find)
                .flatMap(picture -> SnapshotFacts.read(0, facts, picture, own::find))
                .map(snapshot -> new Interrupted(painting, snapshot, iterations, state(manifest, names, own),
                        manifest.get(REQUEST) instanceof JsonObject request ? request : new JsonObject()));
    }

    private static Optional<Interrupted.State> state(JsonObject manifest, JsonObject names, OwnFolder own) {
        return manifest.get(SUM) instanceof JsonPrimitive sum && sum.isNumber()
                ? text(names.get("state")).flatMap(own::find).map(file -> new Interrupted.State(file, (long) sum.getAsDouble()))
                : Optional.empty();
    }

    private static Optional<String> text(JsonElement json) {
        return json instanceof JsonPrimitive value && value.isString() ? Optional.of(value.getAsString()) : Optional.empty();
    }

    static OwnFolder files(Path painting) {
        return new OwnFolder(painting, NAMES);
    }

    /**
     * Keeps one that cannot be read beside where it lay, so that it is not found again.
     *
     * @return the folder that it is in now; where it was, when it cannot be moved or lies behind a link
     */
    public static Path setAside(Interrupted painting) {
        try {
            return Files.isSymbolicLink(painting.folder().getParent()) ? painting.folder()
                    : SetAside.move(painting.folder(), "damaged");
        } catch (IOException left) {
            return painting.folder();
        }
    }

    /** Forgets a painting, since it lies elsewhere; if that cannot be, it is found once more the next time. */
    public static void forget(Interrupted painting) {
        try {
            delete(painting.folder());
        } catch (IOException left) {
            // A picture too many does no harm.
        }
    }

    /** The manifest first, so that nothing half deleted is taken for a painting. One at a time: two may be asked for the same. */
    static synchronized void delete(Path painting) throws IOException {
        if (!Files.isDirectory(painting, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        OwnFolder own = files(painting);
        own.delete(MANIFEST);
        for (String name : own.list()) {
            own.delete(name);
        }
        own.clearTemporaries(Duration.ZERO);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(painting)) {
            if (left.iterator().hasNext()) {
                return;
            }
        }
        Files.deleteIfExists(painting);
    }
}
