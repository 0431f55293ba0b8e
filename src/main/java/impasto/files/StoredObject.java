package impasto.files;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * A JSON object in a file that the program keeps, with the version of its form: whatever lies in the file's place, it is read
 * as far as it can be, and nothing is changed.
 *
 * @param state how much of it could be read
 * @param object what could be read
 * @param bytes of the file; none when they could not be read
 */
public record StoredObject(Path file, State state, JsonObject object, byte[] bytes) {

    /** How much could be read. */
    public enum State {
        /** There is no file. */
        MISSING,
        /** All. */
        WHOLE,
        /** All, but a newer program wrote it, which may mean things that this one does not know. */
        NEWER,
        /** Some. */
        PARTLY,
        /** Nothing: it is no file, cannot be opened, is too large or is not a JSON object. */
        UNREADABLE
    }

    /** The member that tells the version; files without it are of version 0. */
    public static final String VERSION = "version";

    /**
     * Reads a file; a link is followed.
     *
     * @param version the newest that is known
     */
    public static StoredObject read(Path file, int version) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return missing(file);
        }
        byte[] bytes;
        try {
            bytes = BoundedFile.read(file);
        } catch (IOException unreadable) {
            return new StoredObject(file, State.UNREADABLE, new JsonObject(), new byte[0]);
        }
        JsonSalvage salvage = JsonSalvage.of(bytes);
        JsonObject object = salvage.object();
        State state = salvage.whole() ? State.WHOLE : object.size() == 0 ? State.UNREADABLE : State.PARTLY;
        if (object.has(VERSION)) {
            boolean number = object.get(VERSION) instanceof JsonPrimitive value && value.isNumber()
                    && value.getAsDouble() >= 0 && value.getAsDouble() <= Integer.MAX_VALUE;
            if (number && object.get(VERSION).getAsDouble() > version) {
                state = State.NEWER;
            } else if (!number && state == State.WHOLE) {
                state = State.PARTLY;
            }
        }
        return new StoredObject(file, state, object, bytes);
    }

    /** One of which there is no file. */
    public static StoredObject missing(Path file) {
        return new StoredObject(file, State.MISSING, new JsonObject(), new byte[0]);
    }

    /**
     * Keeps the file as it was: one of which nothing could be read is moved away, of any other a copy is made.
     *
     * @return where it is kept
     * @throws IOException when that cannot be done
     */
    public Path setAside() throws IOException {
        return state == State.UNREADABLE ? SetAside.move(file, "damaged")
                : SetAside.copy(file, bytes, state == State.NEWER ? "newer" : "damaged");
    }
}
