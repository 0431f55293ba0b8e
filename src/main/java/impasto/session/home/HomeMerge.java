package impasto.session.home;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.Folders;
import impasto.files.JsonFile;
import impasto.files.OwnFolder;
import impasto.files.SetAside;
import impasto.files.StoredObject;
import impasto.files.UserFolders;
import impasto.session.NamePattern;
import impasto.session.PresetName;
import impasto.session.PresetStore;
import impasto.session.Said;
import impasto.session.snapshot.TakeStore;
import impasto.settings.NamedSetup;
import impasto.words.SpokenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings over into a home what was changed in a copy of it. Safe to be interrupted and done again: nothing of the copy is
 * changed.
 */
final class HomeMerge {

    private final UserFolders copy;
    private final UserFolders home;
    private final HomeState before;
    private final HomeState now;
    /** Files that got another name. */
    private final Map<String, String> moved = new HashMap<>();

    /**
     * @param before what the copy began as
     * @param now what it is now
     */
    HomeMerge(UserFolders copy, HomeState before, HomeState now, UserFolders home) {
        this.copy = copy;
        this.before = before;
        this.now = now;
        this.home = home;
    }

    /** @throws IOException when something could not be brought over */
    void run() throws IOException {
        add(HomeParts.pasted(copy), HomeParts.pasted(home));
        add(HomeParts.masks(copy), HomeParts.masks(home));
        snapshots();
        takes();
        // Before what they were is deleted.
        add(HomeParts.names(HomeParts.presets(copy)).stream().filter(SetAside::is).toList(), HomeParts.presets(copy),
                HomeParts.presets(home));
        presets();
        // They name the others.
        settings();
    }

    private void add(Path from, Path to) throws IOException {
        add(HomeParts.names(from), from, to);
    }

    private void add(List<String> names, Path from, Path to) throws IOException {
        for (String name : names) {
            Path file = from.resolve(name);
            Path place = to.resolve(name);
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !HomeParts.same(file, place)) {
                int dot = name.lastIndexOf('.');
                place = NamePattern.free(to, name.substring(0, Math.max(0, dot)), name.substring(dot + 1));
                moved.put(file.toString(), place.toString());
            }
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                Folders.link(file, place);
            }
        }
    }

    private void snapshots() throws IOException {
        SnapshotCopies copies = new SnapshotCopies(HomeParts.snapshots(copy), HomeParts.snapshots(home));
        Set<String> added = new HashSet<>(now.snapshots());
        added.removeAll(before.snapshots());
        moved.putAll(copies.add(added));
        Set<String> gone = new HashSet<>(before.snapshots());
        gone.removeAll(now.snapshots());
        copies.delete(gone);
    }

    /** With the home's paths, as the settings; a take that was deleted only when nobody has changed it meanwhile. */
    private void takes() throws IOException {
        Path folder = HomeParts.snapshots(home);
        OwnFolder own = new OwnFolder(folder, TakeStore.NAMES);
        for (Map.Entry<String, String> take : now.takes().entrySet()) {
            StoredObject stored = StoredObject.read(HomeParts.snapshots(copy).resolve(take.getKey()), Integer.MAX_VALUE);
            if (!take.getValue().equals(before.takes().get(take.getKey())) && stored.state() == StoredObject.State.WHOLE) {
                JsonFile.write(own.place(take.getKey()), withPaths(stored.object()));
            }
        }
        for (Map.Entry<String, String> take : before.takes().entrySet()) {
            boolean deleted = Files.notExists(HomeParts.snapshots(copy).resolve(take.getKey()), LinkOption.NOFOLLOW_LINKS);
            if (deleted && own.isReal() && own.find(take.getKey()).isPresent()
                    && take.getValue().equals(HomeParts.sum(folder.resolve(take.getKey())))) {
                own.delete(take.getKey());
            }
        }
    }

    private void presets() throws IOException {
        Path folder = HomeParts.presets(home);
        OwnFolder own = new OwnFolder(folder, PresetStore.NAMES);
        Map<String, String> there = HomeState.of(home).presets();
        for (Map.Entry<String, String> preset : now.presets().entrySet()) {
            String name = preset.getKey();
            boolean changed = !preset.getValue().equals(before.presets().get(name));
            if (!changed || there.containsValue(preset.getValue())) {
                continue;
            }
            boolean replaces = before.presets().containsKey(name) && before.presets().get(name).equals(there.get(name));
            if (replaces) {
                HomeParts.write(folder.resolve(name), preset.getValue());
            } else {
                addPreset(HomeParts.presets(copy).resolve(name));
            }
        }
        for (Map.Entry<String, String> preset : before.presets().entrySet()) {
            boolean deleted = Files.notExists(HomeParts.presets(copy).resolve(preset.getKey()), LinkOption.NOFOLLOW_LINKS);
            if (deleted && own.isReal() && preset.getValue().equals(there.get(preset.getKey()))) {
                own.delete(preset.getKey());
            }
        }
    }

    /** Under a name that is free: two may have been given the same. */
    private void addPreset(Path file) throws IOException {
        PresetStore store = new PresetStore(HomeParts.presets(home));
        if (!Files.exists(file)) {
            return;
        }
        NamedSetup given = PresetStore.importFrom(file).preset();
        String name = given.name();
        for (int number = 2; store.has(name); number++) {
            name = PresetName.numbered(given.name(), number);
        }
        store.save(NamedSetup.own(name, given.setup()));
    }

    private void settings() throws IOException {
        Set<String> changed = new HashSet<>();
        for (JsonObject settings : List.of(before.settings(), now.settings())) {
            for (String name : settings.keySet()) {
                JsonElement value = now.settings().get(name);
                if (value == null || !value.equals(before.settings().get(name))) {
                    changed.add(name);
                }
            }
        }
        if (changed.isEmpty() || now.settings().size() == 0) {
            return;
        }
        Path file = HomeParts.settings(home);
        StoredObject stored = StoredObject.read(file, Integer.MAX_VALUE);
        if (stored.state() != StoredObject.State.WHOLE && stored.state() != StoredObject.State.MISSING) {
            throw new SpokenException(Said.of("session.merge.settings"), null);
        }
        JsonObject settings = stored.object();
        for (String name : changed) {
            if (now.settings().has(name)) {
                settings.add(name, withPaths(now.settings().get(name)));
            } else {
                settings.remove(name);
            }
        }
        JsonFile.write(file, settings);
    }

    /** A value with the home's paths in place of the copy's. */
    private JsonElement withPaths(JsonElement value) {
        if (value instanceof JsonPrimitive text && text.isString()) {
            return new JsonPrimitive(path(text.getAsString()));
        }
        if (value instanceof JsonArray array) {
            JsonArray changed = new JsonArray();
            array.forEach(element -> changed.add(withPaths(element)));
            return changed;
        }
        if (value instanceof JsonObject object) {
            JsonObject changed = new JsonObject();
            object.entrySet().forEach(entry -> changed.add(entry.getKey(), withPaths(entry.getValue())));
            return changed;
        }
        return value;
    }

    private String path(String text) {
        String data = copy.data().toString();
        return moved.containsKey(text) ? moved.get(text)
                : text.startsWith(data) ? home.data() + text.substring(data.length()) : text;
    }
}
