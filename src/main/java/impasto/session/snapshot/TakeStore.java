package impasto.session.snapshot;

import com.google.gson.JsonObject;
import impasto.files.JsonFile;
import impasto.files.OwnFolder;
import impasto.files.StoredObject;
import impasto.files.StoredObject.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes on disk, a JSON file each, among the snapshots that are of them. What another program has put into a file stays there. Safe from
 * several threads.
 */
public final class TakeStore {

    private static final Pattern FILES = Pattern.compile("take-([1-9][0-9]{0,13})\\.json");
    /** What the names of its files look like. */
    public static final Pattern NAMES = Pattern.compile("take-[1-9][0-9]{0,13}\\.json");

    private final OwnFolder folder;

    /** @param folder of the snapshots, made when the first take is saved */
    public TakeStore(Path folder) {
        this.folder = new OwnFolder(folder, NAMES);
    }

    private static String name(long id) {
        return "take-" + id + ".json";
    }

    /** All takes, the earliest first, each as far as it can be read. Changes nothing. */
    public List<Take> list() throws IOException {
        List<Take> takes = new ArrayList<>();
        for (String name : folder.list()) {
            Matcher file = FILES.matcher(name);
            if (file.matches()) {
                JsonObject json = stored(name).object();
                if (json.size() > 0 && TakeJson.mayBe(json)) {
                    takes.add(TakeJson.read(Long.parseLong(file.group(1)), json));
                }
            }
        }
        takes.sort(Comparator.comparingLong(Take::id));
        return takes;
    }

    private StoredObject stored(String name) {
        return folder.find(name).map(file -> StoredObject.read(file, TakeJson.VERSION))
                .orElseGet(() -> StoredObject.missing(Path.of(name)));
    }

    /**
     * Writes a take in place of what there was of it; a file that could not be read whole is kept beside it.
     *
     * @throws IOException when it cannot be written
     */
    public synchronized void save(Take take) throws IOException {
        Path file = folder.place(name(take.id()));
        StoredObject before = stored(name(take.id()));
        if (before.state() == State.PARTLY || before.state() == State.UNREADABLE) {
            before.setAside();
        }
        JsonObject json = before.object().deepCopy();
        if (before.state() != State.NEWER) {
            json.addProperty(StoredObject.VERSION, TakeJson.VERSION);
        }
        TakeJson.write(take, json);
        JsonFile.write(file, json);
    }

    /**
     * Deletes a take for good; its snapshots stay.
     *
     * @throws IOException when it cannot be deleted, or its folder is a link, in which nothing is
     */
    public synchronized void delete(long id) throws IOException {
        StoredObject stored = stored(name(id));
        if (stored.state() != State.WHOLE || TakeJson.mayBe(stored.object())) {
            folder.delete(name(id));
        }
    }
}
