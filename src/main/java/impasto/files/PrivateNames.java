package impasto.files;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the user's own files are called, noted wherever a sentence is about to name one: what is written for others to read
 * leaves these words out. Safe from several threads.
 */
public final class PrivateNames {

    /** What is shorter says nothing, and would be found in every other line. */
    private static final int SHORTEST = 3;
    private static final int MOST = 4000;
    private static final Set<String> NAMES = new LinkedHashSet<>();

    private PrivateNames() {
    }

    /** Notes a path as it was given and as it is in full, its last part, and the folders it lies in. */
    public static void add(Path path) {
        add(path.toString());
        add(path.toAbsolutePath().toString());
        add(path.toAbsolutePath().normalize().toString());
        if (path.getFileName() != null) {
            add(path.getFileName().toString());
        }
        for (Path above = path.getParent(); above != null && above.getParent() != null; above = above.getParent()) {
            add(above.toString());
        }
    }

    /** Notes a name. */
    public static void add(String name) {
        if (name.length() < SHORTEST) {
            return;
        }
        synchronized (NAMES) {
            if (NAMES.add(name) && NAMES.size() > MOST) {
                Iterator<String> oldest = NAMES.iterator();
                oldest.next();
                oldest.remove();
            }
        }
    }

    /** All that are known, the oldest first. */
    public static List<String> all() {
        synchronized (NAMES) {
            return List.copyOf(NAMES);
        }
    }
}
