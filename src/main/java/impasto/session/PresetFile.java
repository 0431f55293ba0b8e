package impasto.session;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonFile;
import impasto.files.Names;
import impasto.files.StoredObject;
import impasto.files.StoredObject.State;
import impasto.settings.NamedSetup;
import impasto.settings.json.SetupJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A preset as its file has it.
 *
 * @param stored the file
 * @param preset what it says; empty when there is none in it
 * @param whole whether all of it could be read
 */
public record PresetFile(StoredObject stored, Optional<NamedSetup> preset, boolean whole) {

    private static final int VERSION = 1;
    private static final String NAME = "name";
    private static final String SETUP = "setup";
    private static final String UNNAMED = "Preset";

    /** Reads a file, whatever it is, and changes nothing. */
    public static PresetFile read(Path file) {
        StoredObject stored = StoredObject.read(file, VERSION);
        boolean sound = stored.state() == State.WHOLE || stored.state() == State.NEWER;
        try {
            SetupJson.Salvaged setup = SetupJson.salvage(stored.object().get(SETUP));
            boolean named = stored.object().get(NAME) instanceof JsonPrimitive value && value.isString()
                    && !PresetName.of(value.getAsString(), "").isEmpty();
            String name = PresetName.of(named ? stored.object().get(NAME).getAsString() : NamePattern.stem(Names.of(file)),
                    UNNAMED);
            return new PresetFile(stored, Optional.of(NamedSetup.own(name, setup.setup())),
                    sound && named && setup.lost().isEmpty());
        } catch (JsonParseException none) {
            return new PresetFile(stored, Optional.empty(), false);
        }
    }

    Path file() {
        return stored.file();
    }

    /** Whether there is a preset in it, but not all of it could be read. */
    boolean partly() {
        return preset.isPresent() && !whole;
    }

    /** Whether a newer program wrote it. */
    boolean newer() {
        return stored.state() == State.NEWER;
    }

    /** Keeps the file as it was when there is something in it that would be lost by writing over it. */
    void keep() throws IOException {
        if (!whole || newer()) {
            stored.setAside();
        }
    }

    /** Gives the preset another name; what else is in the file stays. */
    void rename(String name) throws IOException {
        if (!whole) {
            keep();
        }
        JsonObject json = stored.object().deepCopy();
        json.addProperty(NAME, name);
        if (!newer()) {
            json.addProperty(StoredObject.VERSION, VERSION);
        }
        JsonFile.write(file(), json);
    }

    /** Writes a preset. */
    static void write(NamedSetup preset, Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty(StoredObject.VERSION, VERSION);
        json.addProperty(NAME, preset.name());
        json.add(SETUP, SetupJson.write(preset.setup()));
        JsonFile.write(file, json);
    }
}
