package impasto.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A JSON file that is either wholly written or left as it was. */
public final class JsonFile {

    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonFile() {}

    /**
     * What the file holds.
     *
     * @throws JsonParseException when that is not JSON
     * @throws IOException when it cannot be read
     */
    public static JsonElement read(Path file) throws IOException {
        return JsonParser.parseString(Files.readString(file));
    }

    /** Writes the file and the folders above it. */
    public static void write(Path file, JsonElement json) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        SafeFile.write(file, out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            PRETTY.toJson(json, writer);
            writer.write('\n');
            writer.flush();
        });
    }
}
