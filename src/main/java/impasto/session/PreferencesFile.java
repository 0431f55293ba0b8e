package impasto.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonFile;
import impasto.files.Names;
import impasto.files.StoredObject;
import impasto.files.StoredObject.State;
import impasto.words.Saying;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The file of a {@link Preferences}: read as far as it can be, and kept as it was before anything is written over what was not. */
final class PreferencesFile {

    static final int LONGEST_TEXT = 10_000;

    private static final int VERSION = 1;

    private final Path file;
    private final StoredObject found;
    private boolean flawed;
    private boolean settled;
    private boolean writable = true;

    /** Reads the file and changes nothing. */
    PreferencesFile(Path file) {
        this.file = file;
        found = StoredObject.read(file, VERSION);
        boolean impossible = found.object().entrySet().removeIf(value -> isImpossible(value.getValue()));
        flawed = impossible || found.state() != State.WHOLE && found.state() != State.MISSING;
    }

    /** Whether no program writes this, whatever the name. */
    private static boolean isImpossible(JsonElement json) {
        return json.isJsonNull() || json instanceof JsonPrimitive value
                && (value.isNumber() ? !Double.isFinite(value.getAsDouble())
                : value.isString() && (value.getAsString().length() > LONGEST_TEXT || value.getAsString().indexOf('\0') >= 0));
    }

    /** What could be read. */
    JsonObject values() {
        return found.object();
    }

    /** A value turned out to be none that the program writes. */
    void damaged() {
        flawed = true;
    }

    /** Keeps the file as it was found when not all of it could be read, once; what is to be said about it then. */
    Optional<Notice> settle() {
        if (!flawed || settled) {
            return Optional.empty();
        }
        settled = true;
        String what = switch (found.state()) {
            case NEWER -> "newer";
            case UNREADABLE -> "unreadable";
            default -> "partly";
        };
        return Optional.of(new Notice(Said.of("session.settings." + what).here(),
                Said.of("session.settings." + what + ".text", kept()).here()));
    }

    private Saying kept() {
        try {
            Path place = found.setAside();
            return Said.of("session.settings.kept", Names.of(place), folder());
        } catch (IOException failure) {
            writable = false;
            return Said.of("session.settings.not-kept", Names.of(file), folder());
        }
    }

    private Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /** Writes values in place of those that were found, unless that would destroy what could not be kept. */
    void write(JsonObject values) throws IOException {
        if (writable) {
            values.addProperty(StoredObject.VERSION, VERSION);
            JsonFile.write(file, values);
        }
    }
}
