package impasto.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JSON file that is either wholly written or left as it was. */
public final class JsonFile {

    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private JsonFile() {}

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
