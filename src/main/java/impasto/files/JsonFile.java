package impasto.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JSON file that is either wholly written or left as it was. */
public final class JsonFile {

    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonFile() {}

    /**
     * The object that the file holds.
     *
     * @throws JsonParseException when that is no JSON object, or cannot be read as a whole
     * @throws IOException when it is no file, is too large or cannot be read
     */
    public static JsonObject read(Path file) throws IOException {
        JsonSalvage found = JsonSalvage.of(BoundedFile.read(file));
        if (!found.whole()) {
            throw new JsonParseException("“" + Names.of(file) + "” is damaged");
        }
        return found.object();
    }

    /** Writes the file and the folders above it. */
    public static void write(Path file, JsonElement json) throws IOException {
        Folders.make(file.toAbsolutePath().getParent());
        SafeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            PRETTY.toJson(json, writer);
            writer.write('\n');
            writer.flush();
        });
    }
}
