package impasto.session.home;

import impasto.files.OwnFolder;
import impasto.files.UserFolders;
import impasto.session.MaskStore;
import impasto.session.PresetStore;
import impasto.session.snapshot.SnapshotStore;
import impasto.session.snapshot.TakeStore;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a guest's folder holds; nothing else is deleted with it. */
final class GuestFiles {

    private static final Pattern STATE = Pattern.compile(Pattern.quote(GuestHome.BASE) + "|" + GuestHome.LOCK + "(-[0-9]+)?");
    private static final Pattern SETTINGS = Pattern.compile("studio\\.json(\\.[a-z]+-[0-9T-]+)?");
    private static final Pattern PRESETS = Pattern.compile(PresetStore.NAMES + "(\\.[a-z]+-[0-9T-]+)?");
    private static final Pattern SNAPSHOTS = Pattern.compile(SnapshotStore.NAMES + "|" + TakeStore.NAMES + "\\.[a-z]+-[0-9T-]+");
    private static final Pattern PASTED = Pattern.compile("pasted-.*\\.png");
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    private GuestFiles() {}

    /** Deletes the guest's own files, not through links, and the folders that are empty then. */
    static void delete(Path guest) throws IOException {
        // First: without it there is nothing of the guest's here.
        new OwnFolder(guest, Pattern.compile(Pattern.quote(GuestHome.BASE))).clear();
        UserFolders parts = UserFolders.within(guest);
        List<Map.Entry<Path, Pattern>> inner = List.of(
                Map.entry(HomeParts.presets(parts), PRESETS), Map.entry(parts.config(), SETTINGS),
                Map.entry(HomeParts.masks(parts), MaskStore.NAMES), Map.entry(HomeParts.snapshots(parts), SNAPSHOTS),
                Map.entry(HomeParts.pasted(parts), PASTED), Map.entry(parts.data(), NOTHING),
                Map.entry(HomeParts.paintings(parts), NOTHING), Map.entry(parts.state(), NOTHING), Map.entry(guest, STATE));
        for (Map.Entry<Path, Pattern> part : inner) {
            OwnFolder folder = new OwnFolder(part.getKey(), part.getValue());
            if (folder.isReal()) {
                folder.clear();
                deleteIfEmpty(part.getKey());
            }
        }
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException ofOthers) {
            // It stays with what is in it.
        }
    }
}
