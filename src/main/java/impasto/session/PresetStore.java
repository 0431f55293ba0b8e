package impasto.session;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import impasto.files.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The user's own presets, a JSON file each in one folder. */
public final class PresetStore {

    private static final String ENDING = ".json";

    private final Path folder;

    /** @param folder made when the first preset is saved */
    public PresetStore(Path folder) {
        this.folder = folder;
    }

    /** All own presets by name; files that are none are passed over. */
    public List<NamedSetup> list() throws IOException {
        List<NamedSetup> presets = new ArrayList<>();
        for (Path file : files()) {
            read(file).ifPresent(presets::add);
        }
        presets.sort((a, b) -> Collator.getInstance(Locale.ROOT).compare(a.name(), b.name()));
        return presets;
    }

    /** Whether there is one of this name, in upper or lower case. */
    public boolean has(String name) throws IOException {
        return fileOf(name).isPresent();
    }

    /** Saves a preset; one of the same name is replaced. */
    public void save(NamedSetup preset) throws IOException {
        write(preset, fileOf(preset.name()).orElseGet(() -> free(preset.name())));
    }

    /**
     * Gives a preset another name.
     *
     * @throws IOException when there is none of the old name, another has the new one, or it cannot be written
     */
    public void rename(String name, String newName) throws IOException {
        Path file = fileOf(name).orElseThrow(() -> new IOException("there is no preset “" + name + "”"));
        Optional<Path> other = fileOf(newName);
        if (other.isPresent() && !other.get().equals(file)) {
            throw new IOException("there is another preset “" + newName + "”");
        }
        write(NamedSetup.own(newName, read(file).orElseThrow().setup()), file);
    }

    /** Deletes the preset of this name, if there is one. */
    public void delete(String name) throws IOException {
        Optional<Path> file = fileOf(name);
        if (file.isPresent()) {
            Files.delete(file.get());
        }
    }

    /** Writes a preset to a file to be given away. */
    public static void export(NamedSetup preset, Path file) throws IOException {
        write(preset, file);
    }

    /**
     * A preset from a file that {@link #export} wrote.
     *
     * @throws IOException when it cannot be read or is no preset
     */
    public static NamedSetup importFrom(Path file) throws IOException {
        return read(file).orElseThrow(() -> new IOException("“" + file.getFileName() + "” is not a preset"));
    }

    private Optional<Path> fileOf(String name) throws IOException {
        for (Path file : files()) {
            if (read(file).filter(preset -> preset.name().equalsIgnoreCase(name.strip())).isPresent()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        }
    }

    private Path free(String name) {
        String stem = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        Path file = folder.resolve(stem + ENDING);
        for (int number = 2; Files.exists(file); number++) {
            file = folder.resolve(stem + "-" + number + ENDING);
        }
        return file;
    }

    private static void write(NamedSetup preset, Path file) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("name", preset.name().strip());
        json.add("setup", SetupJson.write(preset.setup()));
        JsonFile.write(file, json);
    }

    private static Optional<NamedSetup> read(Path file) throws IOException {
        try {
            JsonObject json = JsonFile.read(file).getAsJsonObject();
            return Optional.of(NamedSetup.own(json.get("name").getAsString(), SetupJson.read(json.get("setup"))));
        } catch (JsonParseException | IllegalStateException | NullPointerException notOne) {
            return Optional.empty();
        }
    }
}
