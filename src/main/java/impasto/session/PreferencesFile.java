package impasto.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonFile;
import impasto.files.Names;
import impasto.files.StoredObject;
import impasto.files.StoredObject.State;
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
        String title = switch (found.state()) {
            case NEWER -> "Your settings are from a newer Impasto";
            case UNREADABLE -> "Your settings could not be read";
            default -> "Some settings could not be read";
        };
        String text = switch (found.state()) {
            case NEWER -> "What this one knows of them is used.";
            case UNREADABLE -> "Everything is as at the first start.";
            default -> "They are as at the first start, the others as you left them.";
        };
        return Optional.of(new Notice(title, text + " " + kept()));
    }

    private String kept() {
        try {
            Path place = found.setAside();
            return "The file as it was is kept as “" + Names.of(place) + "” in the folder " + folder() + ".";
        } catch (IOException failure) {
            writable = false;
            return "No copy of the file could be made, so it stays as it is and what you change now is not remembered. Look at “"
                    + Names.of(file) + "” in the folder " + folder() + ".";
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
