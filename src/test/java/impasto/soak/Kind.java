package impasto.soak;

import com.google.gson.JsonParseException;
import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.image.file.PictureReader;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import impasto.network.WeightsException;
import impasto.run.RunState;
import impasto.session.Preferences;
import impasto.session.PresetStore;
import impasto.session.project.ProjectFolder;
import impasto.session.project.ProjectFolders;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.RecoveryStore.Interrupted;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.TakeStore;
import impasto.settings.SettingsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/** What kinds of files the program reads, and how it reads and refuses them. */
enum Kind {

    /** A picture: in full or shrunk. */
    PICTURE {
        @Override
        boolean read(Path file) throws IOException {
            try {
                Picture picture = Files.size(file) % 2 == 0 ? new PictureReader().read(file)
                        : new PictureReader().readShrunk(file, 64).picture();
                return picture.width() > 0;
            } catch (PictureException refused) {
                return sentence(refused, file);
            }
        }
    },

    /** A network. */
    WEIGHTS {
        @Override
        boolean read(Path file) throws IOException {
            try {
                return !new Networks(new NetworkStore()).load(file.toString()).layers().isEmpty();
            } catch (WeightsException refused) {
                return sentence(refused, file);
            }
        }
    },

    /** The studio's settings: what cannot be read is as if it had never been written. */
    SETTINGS {
        @Override
        boolean read(Path file) throws IOException {
            try (Preferences preferences = new Preferences(file, failure -> { })) {
                preferences.text("theme");
                preferences.number("x");
                preferences.texts("recent");
                preferences.paths("recent");
                preferences.picture("content");
                preferences.pictures("styles");
                return preferences.setup("setup").isPresent();
            }
        }
    },

    /** A preset, given away or the user's own. */
    PRESET {
        @Override
        boolean read(Path file) throws IOException {
            new PresetStore(file.getParent()).list();
            try {
                return PresetStore.importFrom(file).preset().setup() != null;
            } catch (JsonParseException | SettingsException unforeseen) {
                throw unforeseen;
            } catch (IOException refused) {
                return sentence(refused, file);
            }
        }
    },

    /** A snapshot's facts, its picture beside them: that is found whatever became of the facts. */
    SNAPSHOT {
        @Override
        boolean read(Path file) throws IOException {
            Path picture = file.resolveSibling(file.getFileName().toString().replace(".json", ".png"));
            if (Files.notExists(picture)) {
                Files.copy(Samples.REFERENCE_PICTURE, picture);
            }
            List<Snapshot> found = new SnapshotStore(file.getParent()).list();
            for (Snapshot snapshot : found) {
                SnapshotStore.read(snapshot).raw();
            }
            if (found.isEmpty()) {
                throw new AssertionError("the picture is there, but no snapshot");
            }
            return true;
        }
    },

    /** A take: read as far as it can be, and then written and read alike. */
    TAKE {
        @Override
        boolean read(Path file) throws IOException {
            Files.copy(file, file.resolveSibling("take-1700000000000.json"), StandardCopyOption.REPLACE_EXISTING);
            TakeStore store = new TakeStore(file.getParent());
            List<Take> found = store.list();
            for (Take take : found) {
                store.save(take);
                if (!store.list().equals(found)) {
                    throw new AssertionError("not what was written: " + store.list() + " instead of " + found);
                }
            }
            return !found.isEmpty();
        }
    },

    /** A project. */
    PROJECT {
        @Override
        boolean read(Path file) throws IOException {
            Path project = Files.copy(file, file.resolveSibling("Harbour.impasto"), StandardCopyOption.REPLACE_EXISTING);
            ProjectFolder opened;
            try {
                opened = new ProjectFolders(file.resolveSibling("home")).open(project);
            } catch (IOException refused) {
                return sentence(refused, file);
            }
            try {
                opened.load(List.of());
                for (Snapshot snapshot : new SnapshotStore(opened.snapshots()).list()) {
                    try {
                        SnapshotStore.read(snapshot);
                    } catch (PictureException damaged) {
                        sentence(damaged, file);
                    }
                }
                return true;
            } catch (IOException refused) {
                return sentence(refused, file);
            } finally {
                opened.discard();
            }
        }
    },

    /** One of the files of a painting under way, the others beside it as they were, and its sum right. */
    CHECKPOINT {
        @Override
        boolean read(Path file) throws IOException {
            Path painting = Files.createDirectory(file.resolveSibling("painting"));
            for (Map.Entry<String, byte[]> whole : Samples.checkpoint().entrySet()) {
                Files.write(painting.resolve(whole.getKey()), whole.getValue());
            }
            String manifest = new String(Samples.checkpoint().get("current.json"), StandardCharsets.UTF_8);
            byte[] bytes = Files.readAllBytes(file);
            if (file.toString().endsWith(".json")) {
                Files.write(painting.resolve("current.json"), bytes);
            } else {
                CRC32C sum = new CRC32C();
                sum.update(bytes);
                Files.write(painting.resolve("state-1.safetensors"), bytes);
                Files.writeString(painting.resolve("current.json"), manifest.replaceAll("\"stateSum\": [0-9]+", "\"stateSum\": "
                        + sum.getValue()));
            }
            Optional<Interrupted> found = RecoveryStore.find(painting);
            if (found.isEmpty()) {
                return false;
            }
            try {
                found.get().read();
                RunState state = found.get().resume().state();
                for (Map.Entry<String, RunState.Entry> entry : state.entries().entrySet()) {
                    state.read(entry.getKey(), 0, ByteBuffer.allocate((int) entry.getValue().bytes()));
                }
                return true;
            } catch (IOException refused) {
                return sentence(refused, file);
            }
        }
    };

    /**
     * Reads a file as the program does.
     *
     * @return whether it was read; false when it was refused as it should be
     */
    abstract boolean read(Path file) throws IOException;

    /** Sees that a refusal is one sentence; false, as what is refused is not read. */
    static boolean sentence(Exception refused, Path file) {
        String message = refused.getMessage();
        if (message == null || message.isBlank() || message.lines().count() != 1 || message.length() > 600 + file.toString().length()) {
            throw new AssertionError("no sentence: " + message, refused);
        }
        return false;
    }
}
