package impasto.session.home;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonFile;
import impasto.files.StoredObject;
import impasto.files.UserFolders;
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
 */
record HomeState(JsonObject settings, TreeMap<String, String> presets, Set<String> snapshots) {

    private static final int VERSION = 1;

    static HomeState of(UserFolders home) throws IOException {
        TreeMap<String, String> presets = new TreeMap<>();
        Path folder = HomeParts.presets(home);
        for (String name : HomeParts.names(folder)) {
            if (HomeParts.isPreset(name)) {
                HomeParts.text(folder.resolve(name)).ifPresent(text -> presets.put(name, text));
            }
        }
        StoredObject settings = StoredObject.read(HomeParts.settings(home), Integer.MAX_VALUE);
        return new HomeState(settings.state() == StoredObject.State.WHOLE ? settings.object() : new JsonObject(), presets, new TreeSet<>(HomeParts.names(HomeParts.snapshots(home))));
    }

    void write(Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty(StoredObject.VERSION, VERSION);
        json.add("settings", settings);
        JsonObject files = new JsonObject();
        presets.forEach(files::addProperty);
        json.add("presets", files);
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
        TreeMap<String, String> presets = new TreeMap<>();
        files.entrySet().forEach(entry -> text(entry.getValue()).ifPresent(text -> presets.put(entry.getKey(), text)));
        Set<String> snapshots = new TreeSet<>();
        names.forEach(name -> text(name).ifPresent(snapshots::add));
        return Optional.of(new HomeState(settings, presets, snapshots));
    }

    private static Optional<String> text(JsonElement json) {
        return json instanceof JsonPrimitive value && value.isString() ? Optional.of(value.getAsString()) : Optional.empty();
    }
}
