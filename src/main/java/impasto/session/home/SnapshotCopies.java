package impasto.session.home;

import impasto.files.Folders;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings snapshots from one folder into another, without reading them. */
final class SnapshotCopies {

    private static final String PICTURE = ".png";
    private static final Pattern PICTURES = Pattern.compile("[0-9]{1,18}\\.png");

    private final Path from;
    private final Path to;

    SnapshotCopies(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Adds files; those of a snapshot whose name is taken by another get a free one.
     *
     * @param names of files that are there
     * @return the paths of pictures that got another name, by their old ones
     */
    Map<String, String> add(Collection<String> names) throws IOException {
        Map<String, String> stems = new HashMap<>();
        Map<String, String> moved = new HashMap<>();
        // A picture last: with it the snapshot is there.
        List<String> ordered = new ArrayList<>(names);
        ordered.sort(Comparator.comparing(name -> PICTURES.matcher(name).matches()));
        for (String name : names) {
            if (PICTURES.matcher(name).matches() && isTaken(name)) {
                stems.put(stem(name), free(stem(name)));
                moved.put(from.resolve(name).toString(), to.resolve(stems.get(stem(name)) + PICTURE).toString());
            }
        }
        for (String name : ordered) {
            String stem = stem(name);
            Path place = to.resolve(stems.getOrDefault(stem, stem) + name.substring(stem.length()));
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS) && Files.exists(from.resolve(name))) {
                Folders.link(from.resolve(name), place);
            }
        }
        return moved;
    }

    private boolean isTaken(String name) throws IOException {
        Path place = to.resolve(name);
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !HomeParts.same(from.resolve(name), place);
    }

    private String free(String stem) {
        long id = Long.parseLong(stem);
        while (Files.exists(to.resolve(id + PICTURE), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(from.resolve(id + PICTURE), LinkOption.NOFOLLOW_LINKS)) {
            id++;
        }
        return Long.toString(id);
    }

    private static String stem(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    /** Deletes the snapshots whose pictures have these names. */
    void delete(Set<String> names) throws IOException {
        SnapshotStore store = new SnapshotStore(to);
        for (Snapshot snapshot : store.list()) {
            if (names.contains(snapshot.id() + PICTURE)) {
                store.delete(snapshot);
            }
        }
    }
}
