package impasto.session.project;

import impasto.session.MaskStore;
import impasto.session.snapshot.SnapshotStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the files of a project are called, in its archive and in its working folder: nothing of another name is ever read or written. */
final class Entries {

    static final String MANIFEST = "project.json";
    static final String PICTURES = "pictures";
    static final String MASKS = "masks";
    static final String SNAPSHOTS = "snapshots";

    /** Of pictures that were copied in: a few words of their name and the beginning of their SHA-256. */
    static final Pattern PICTURE_NAMES = Pattern.compile("[a-z0-9-]{1,60}-[0-9a-f]{16}\\.[a-z0-9]{1,5}");

    /** The folders of a project, and the names of the files in each. */
    static final Map<String, Pattern> FOLDERS = Map.of(PICTURES, PICTURE_NAMES, MASKS, MaskStore.NAMES, SNAPSHOTS, SnapshotStore.NAMES);

    /** What other programs put into archives for folders. */
    private static final Set<String> BARE = Set.of(PICTURES + "/", MASKS + "/", SNAPSHOTS + "/");

    private Entries() {}

    /** What a picture's file in a working folder is called; empty where it is not in it. */
    static Optional<String> of(Path file, Path folder) {
        return !file.startsWith(folder) ? Optional.empty()
                : Optional.of(folder.relativize(file).toString().replace('\\', '/')).filter(Entries::isFile).filter(entry -> !isText(entry));
    }

    /** Whether a file of this name can belong to a project. */
    static boolean isFile(String name) {
        int slash = name.indexOf('/');
        return name.equals(MANIFEST) || slash > 0 && FOLDERS.containsKey(name.substring(0, slash))
                && FOLDERS.get(name.substring(0, slash)).matcher(name.substring(slash + 1)).matches();
    }

    /** Whether this stands for one of the folders, with nothing in it. */
    static boolean isFolder(String name) {
        return BARE.contains(name);
    }

    /** Whether what is in a file of this name is text, which is packed; pictures are packed in themselves. */
    static boolean isText(String name) {
        return name.endsWith(".json");
    }
}
