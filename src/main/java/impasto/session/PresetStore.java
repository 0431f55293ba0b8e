package impasto.session;

import impasto.files.Names;
import impasto.files.OwnFolder;
import impasto.files.PortableName;
import impasto.settings.NamedSetup;
import impasto.words.SpokenException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Collator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The user's own presets, a JSON file each in one folder. */
public final class PresetStore {

    private static final String ENDING = ".json";
    private static final String UNNAMED = "preset";
    private static final int LONGEST_STEM = 100;

    /**
     * A preset that was given away.
     *
     * @param whole whether all of it could be read; what could not is at its defaults
     */
    public record Given(NamedSetup preset, boolean whole) {}

    /** What the names of presets' files look like. */
    public static final Pattern NAMES = Pattern.compile("[^.].*\\.json");

    private final Path place;
    private final OwnFolder folder;

    /** @param folder made when the first preset is saved */
    public PresetStore(Path folder) {
        place = folder;
        this.folder = new OwnFolder(folder, NAMES);
    }

    /** All own presets by name, as far as they can be read; files that are none are passed over. Changes nothing. */
    public List<NamedSetup> list() throws IOException {
        List<NamedSetup> presets = new ArrayList<>();
        entries().forEach((name, file) -> presets.add(NamedSetup.own(name, file.preset().orElseThrow().setup())));
        presets.sort((a, b) -> Collator.getInstance(Locale.ROOT).compare(a.name(), b.name()));
        return presets;
    }

    /**
     * Sets aside what is no preset; of one that can be read in part a copy is kept, and the part is written in its place. A
     * folder that is a link is left as it is.
     *
     * @return what is to be said about it
     */
    public Optional<Notice> mend() throws IOException {
        return folder.isReal() ? PresetMending.mend(files()) : Optional.empty();
    }

    /** Whether there is one of this name, in upper or lower case. */
    public boolean has(String name) throws IOException {
        return find(name).isPresent();
    }

    /** Saves a preset; one of the same name is replaced. */
    public void save(NamedSetup preset) throws IOException {
        NamedSetup named = NamedSetup.own(PresetName.of(preset.name(), UNNAMED), preset.setup());
        Optional<PresetFile> old = find(named.name());
        if (old.isPresent()) {
            old.get().keep();
        }
        PresetFile.write(named, old.isPresent() ? old.get().file() : free(named.name()));
    }

    /**
     * Gives a preset another name.
     *
     * @throws IOException when there is none of the old name, another has the new one, or it cannot be written
     */
    public void rename(String name, String newName) throws IOException {
        PresetFile file = find(name).orElseThrow(() -> new SpokenException(Said.of("session.no-preset", name), null));
        String to = PresetName.of(newName, UNNAMED);
        Optional<PresetFile> other = find(to);
        if (other.isPresent() && !other.get().file().equals(file.file())) {
            throw new SpokenException(Said.of("session.other-preset", to), null);
        }
        file.rename(to);
    }

    /** Deletes the preset of this name, if there is one. */
    public void delete(String name) throws IOException {
        Optional<PresetFile> file = find(name);
        if (file.isPresent()) {
            folder.delete(Names.of(file.get().file()));
        }
    }

    /** Writes a preset to a file to be given away. */
    public static void export(NamedSetup preset, Path file) throws IOException {
        PresetFile.write(preset, file);
    }

    /**
     * A preset from a file that {@link #export} wrote.
     *
     * @throws IOException when it cannot be read or is no preset
     */
    public static Given importFrom(Path file) throws IOException {
        PresetFile read = PresetFile.read(file);
        NamedSetup preset = read.preset().orElseThrow(() -> new SpokenException(Said.of("session.not-a-preset", Names.of(file)), null));
        return new Given(preset, read.whole());
    }

    private Optional<PresetFile> find(String name) throws IOException {
        String wanted = PresetName.of(name, UNNAMED);
        return entries().entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(wanted)).map(Map.Entry::getValue)
                .findFirst();
    }

    /** Presets by names that are all different: files that say the same name get a number behind it. */
    private Map<String, PresetFile> entries() throws IOException {
        Map<String, PresetFile> entries = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Path path : files()) {
            PresetFile file = PresetFile.read(path);
            if (file.preset().isPresent()) {
                String said = file.preset().get().name();
                String name = said;
                for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                    name = PresetName.numbered(said, number);
                }
                entries.put(name, file);
            }
        }
        return entries;
    }

    /** Everything that has the name of a preset's file, whatever it is. */
    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(place)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(place)) {
                entries.forEach(files::add);
            } catch (DirectoryIteratorException failure) {
                throw failure.getCause();
            }
        }
        files.removeIf(file -> !folder.isOwn(Names.of(file)));
        files.sort(null);
        return files;
    }

    private Path free(String name) throws IOException {
        String stem = PortableName.of(name, UNNAMED, LONGEST_STEM);
        try {
            place.resolve(stem);
        } catch (InvalidPathException notInThisLocale) {
            stem = UNNAMED;
        }
        String free = stem + ENDING;
        for (int number = 2; !folder.isFree(free); number++) {
            free = stem + "-" + number + ENDING;
        }
        return folder.place(free);
    }
}
