package impasto.session.home;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonFile;
import impasto.files.StoredObject;
import impasto.files.UserFolders;
import impasto.session.snapshot.TakeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What can change in a home, as it is at one time.
 *
 * @param settings by name; none when they cannot be read as a whole
 * @param presets what is in the files, a character for each byte, by their names
 * @param snapshots the names of the files
 * @param takes sums of what is in the files, by their names
 */
record HomeState(JsonObject settings, TreeMap<String, String> presets, Set<String> snapshots, TreeMap<String, String> takes) {

    private static final int VERSION = 1;

    static HomeState of(UserFolders home) throws IOException {
        TreeMap<String, String> presets = new TreeMap<>();
        Path folder = HomeParts.presets(home);
        for (String name : HomeParts.names(folder)) {
            if (HomeParts.isPreset(name)) {
                HomeParts.text(folder.resolve(name)).ifPresent(text -> presets.put(name, text));
            }
        }
        Set<String> snapshots = new TreeSet<>();
        TreeMap<String, String> takes = new TreeMap<>();
        for (String name : HomeParts.names(HomeParts.snapshots(home))) {
            if (TakeStore.NAMES.matcher(name).matches()) {
                takes.put(name, HomeParts.sum(HomeParts.snapshots(home).resolve(name)));
            } else {
                snapshots.add(name);
            }
        }
        StoredObject settings = StoredObject.read(HomeParts.settings(home), Integer.MAX_VALUE);
        return new HomeState(settings.state() == StoredObject.State.WHOLE ? settings.object() : new JsonObject(), presets, snapshots,
                takes);
    }

    void write(Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty(StoredObject.VERSION, VERSION);
        json.add("settings", settings);
        JsonObject files = new JsonObject();
        presets.forEach(files::addProperty);
        json.add("presets", files);
        JsonObject sums = new JsonObject();
        takes.forEach(sums::addProperty);
        json.add("takes", sums);
        JsonArray names = new JsonArray();
        snapshots.forEach(names::add);
        json.add("snapshots", names);
        JsonFile.write(file, json);
    }

    /** What {@link #write} wrote; empty when it is not there or not whole. */
    static Optional<HomeState> read(Path file) {
        StoredObject stored = StoredObject.read(file, VERSION);
        JsonObject json = stored.object();
        if (stored.state() != StoredObject.State.WHOLE || !(json.get("settings") instanceof JsonObject settings)
                || !(json.get("presets") instanceof JsonObject files) || !(json.get("snapshots") instanceof JsonArray names)) {
            return Optional.empty();
        }
        Set<String> snapshots = new TreeSet<>();
        names.forEach(name -> text(name).ifPresent(snapshots::add));
        // Earlier programs knew of no takes.
        JsonObject takes = json.get("takes") instanceof JsonObject sums ? sums : new JsonObject();
        return Optional.of(new HomeState(settings, texts(files), snapshots, texts(takes)));
    }

    private static TreeMap<String, String> texts(JsonObject json) {
        TreeMap<String, String> texts = new TreeMap<>();
        json.entrySet().forEach(entry -> text(entry.getValue()).ifPresent(text -> texts.put(entry.getKey(), text)));
        return texts;
    }

    private static Optional<String> text(JsonElement json) {
        return json instanceof JsonPrimitive value && value.isString() ? Optional.of(value.getAsString()) : Optional.empty();
    }
}
