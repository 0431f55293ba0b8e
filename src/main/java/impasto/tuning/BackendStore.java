package impasto.tuning;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import impasto.files.BoundedFile;
import impasto.files.SafeFile;
import impasto.torch.Backend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers which backend was found fastest, in one small file. */
public final class BackendStore {

    private final Path file;

    /** @param folder which is made when something is remembered */
    public BackendStore(Path folder) {
        this.file = folder.resolve("fastest.json");
    }

    /** What was remembered; nothing when there is none or the file cannot be read, as it is then measured anew. */
    public Optional<Backend> find(String key) {
        JsonObject all = read();
        try {
            return all.has(key) ? Optional.of(Backend.valueOf(all.get(key).getAsString())) : Optional.empty();
        } catch (RuntimeException damaged) {
            return Optional.empty();
        }
    }

    /** Remembers a backend; where that cannot be written, it is measured again next time. */
    public void put(String key, Backend backend) {
        JsonObject all = read();
        all.addProperty(key, backend.name());
        try {
            Files.createDirectories(file.getParent());
            SafeFile.keep(file, out -> out.write(new Gson().toJson(all).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException unwritable) {
            return;
        }
    }

    private JsonObject read() {
        try {
            return JsonParser.parseString(new String(BoundedFile.read(file), StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (IOException | JsonParseException | IllegalStateException missing) {
            return new JsonObject();
        }
    }
}
