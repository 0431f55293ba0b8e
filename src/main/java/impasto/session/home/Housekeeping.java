package impasto.session.home;

import impasto.files.OwnFolder;
import impasto.files.SetAside;
import impasto.files.StoredObject;
import impasto.files.UserFolders;
import impasto.session.MaskStore;
import impasto.session.snapshot.SnapshotStore;
import impasto.session.snapshot.TakeStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Clears what the program left in its folders when it was killed, and masks that nothing names any more: only files of its own
 * names that have lain untouched for a while, and no mask while settings that could not be read are kept, since those may name
 * it. For the studio that has the folders, when it starts.
 */
public final class Housekeeping {

    private static final Duration AGE = Duration.ofHours(1);
    /** Another studio may have painted a mask and not have written its settings. */
    private static final Duration MASK_AGE = Duration.ofDays(1);
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private final UserFolders folders;

    /** @param folders those of the program */
    public Housekeeping(UserFolders folders) {
        this.folders = folders;
    }

    /** Clears what can be; what cannot is left for another time. */
    public void clear() {
        for (Path folder : List.of(folders.config(), folders.config().resolve("presets"), folders.data(),
                folders.data().resolve("pasted"), folders.state())) {
            attempt(() -> new OwnFolder(folder, NOTHING).clearTemporaries(AGE));
        }
        attempt(() -> new SnapshotStore(folders.data().resolve("snapshots")).clear(AGE));
        MaskStore masks = new MaskStore(folders.data().resolve("masks"));
        attempt(() -> masks.clearTemporaries(AGE));
        attempt(() -> {
            Optional<Set<String>> named = named();
            if (named.isPresent()) {
                masks.clear(named.get(), MASK_AGE);
            }
        });
    }

    /** The names of all masks that settings and takes tell of; empty when they may have told of others. */
    private Optional<Set<String>> named() throws IOException {
        Path settings = folders.config().resolve("studio.json");
        StoredObject stored = StoredObject.read(settings, Integer.MAX_VALUE);
        if (stored.state() != StoredObject.State.WHOLE || SetAside.isThereOf(settings)) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>(masks(stored));
        Path takes = folders.data().resolve("snapshots");
        for (String name : new OwnFolder(takes, TakeStore.NAMES).list()) {
            StoredObject take = StoredObject.read(takes.resolve(name), Integer.MAX_VALUE);
            if (take.state() != StoredObject.State.WHOLE || SetAside.isThereOf(take.file())) {
                return Optional.empty();
            }
            names.addAll(masks(take));
        }
        return Optional.of(names);
    }

    private static Set<String> masks(StoredObject stored) {
        Set<String> names = new HashSet<>();
        Matcher mask = MaskStore.NAMES.matcher(stored.object().toString());
        while (mask.find()) {
            names.add(mask.group());
        }
        return names;
    }

    @FunctionalInterface
    private interface Clearing {
        void run() throws IOException;
    }

    private static void attempt(Clearing clearing) {
        try {
            clearing.run();
        } catch (IOException unmovable) {
            // What is left takes some space and is looked at again at the next start.
        }
    }
}
