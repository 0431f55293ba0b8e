package impasto.session.project;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonFile;
import impasto.files.LocalPath;
import impasto.files.OwnFolder;
import impasto.files.StoredObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Which working folders there are, a small file each in the home: what a killed program left of projects anywhere is found by it. */
final class Registry {

    private static final int VERSION = 1;
    private static final String PROJECT = "project";
    private static final String FOLDER = "folder";
    private static final Pattern NAMES = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.json");
    private static final Duration STALE = Duration.ofHours(1);

    private final Path place;
    private final OwnFolder own;

    /** @param place a folder of the home's, made when it is needed */
    Registry(Path place) {
        this.place = place;
        own = new OwnFolder(place, NAMES);
    }

    /**
     * A working folder.
     *
     * @param project the file that it is of
     */
    record Entry(OwnFolder own, String name, Path project, Path folder) {
        /** Forgets it. */
        void delete() throws IOException {
            own.delete(name);
        }
    }

    /** Registers a working folder that is about to be made; where the home cannot be written it is only found beside its project. */
    Entry add(Path project, Path folder) {
        String name = UUID.randomUUID() + ".json";
        JsonObject json = new JsonObject();
        json.addProperty(StoredObject.VERSION, VERSION);
        json.addProperty(PROJECT, project.toString());
        json.addProperty(FOLDER, folder.toString());
        try {
            JsonFile.write(place.resolve(name), json);
        } catch (IOException readOnly) {
            return new Entry(own, name, project, folder);
        }
        return new Entry(own, name, project, folder);
    }

    /** All that are registered, as far as they can be read. */
    List<Entry> list() throws IOException {
        own.clearTemporaries(STALE);
        List<Entry> entries = new ArrayList<>();
        for (String name : own.list()) {
            JsonObject json = StoredObject.read(place.resolve(name), VERSION).object();
            Optional<Path> project = path(json.get(PROJECT));
            Optional<Path> folder = path(json.get(FOLDER));
            if (project.isPresent() && folder.isPresent()) {
                entries.add(new Entry(own, name, project.get(), folder.get()));
            }
        }
        return entries;
    }

    private static Optional<Path> path(JsonElement json) {
        return json instanceof JsonPrimitive text && text.isString() ? LocalPath.of(text.getAsString()).filter(Path::isAbsolute)
                : Optional.empty();
    }
}
