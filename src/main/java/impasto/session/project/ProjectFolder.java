package impasto.session.project;

import impasto.files.BoundedFile;
import impasto.files.JsonFile;
import impasto.files.Names;
import impasto.files.OwnFolder;
import impasto.files.SafeFile;
import impasto.session.NamePattern;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.SnapshotStore;
import impasto.words.Saying;
import impasto.words.SpokenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The working folder of an open project: what the artist does is kept here as it is done, so that a program that is killed loses
 * nothing of it; saving packs it into the project's file. Safe from several threads. Files in it are named by {@link Entries} and
 * written by {@link SafeFile}.
 */
public final class ProjectFolder implements AutoCloseable {

    /** What projects' names end with. */
    public static final String ENDING = ".impasto";

    private final Path project;
    private final Path folder;
    private final ProjectLock lock;
    private final Optional<ReadOnly> readOnly;
    private final Registry.Entry registered;
    private final WorkFiles files;
    private final PictureCopies copies = new PictureCopies();
    private Project now;
    private Set<String> deleted = Set.of();

    /**
     * What is to be put before the artist.
     *
     * @param notes what is to be said about it
     */
    public record Loaded(Cards cards, boolean linksLarge, List<Saying> notes) {}

    ProjectFolder(Path project, Path folder, ProjectLock lock, Optional<ReadOnly> readOnly, Registry.Entry registered) {
        this.project = project;
        this.folder = folder;
        this.lock = lock;
        this.readOnly = readOnly;
        this.registered = registered;
        files = new WorkFiles(folder);
    }

    /** The project's file, which need not be there. */
    public Path project() {
        return project;
    }

    /** What the project is called: as its file, without the ending. */
    public String name() {
        return name(project);
    }

    static String name(Path project) {
        return NamePattern.stem(Names.of(project));
    }

    /** Why it cannot be saved under its name; empty when it can. */
    public Optional<ReadOnly> readOnly() {
        return readOnly;
    }

    /** The folder itself. */
    public Path folder() {
        return folder;
    }

    /** The folder of its snapshots. */
    public Path snapshots() {
        return folder.resolve(Entries.SNAPSHOTS);
    }

    /** The folder of its paintings under way, which only this computer keeps. */
    public Path paintings() {
        return folder.resolve(WorkFiles.PAINTINGS);
    }

    /** The folder of its masks. */
    public Path masks() {
        return folder.resolve(Entries.MASKS);
    }

    /**
     * Reads what is in it.
     *
     * @param others folders in which pictures that were moved may lie
     * @throws SpokenException when its manifest cannot be read
     * @throws IOException when the folder cannot be read
     */
    public synchronized Loaded load(List<Path> others) throws IOException {
        ProjectJson.Read read = ProjectJson.read(project, BoundedFile.read(folder.resolve(Entries.MANIFEST)));
        now = read.project();
        CardReader reader = new CardReader(project, folder, new LinkedFiles(project, others));
        Cards cards = reader.read(now);
        List<Saying> notes = new ArrayList<>(reader.notes());
        if (!read.lost().isEmpty()) {
            notes.add(Said.of("project.partly", name(), String.join(", ", read.lost())));
        }
        return new Loaded(cards, now.linksLarge(), notes);
    }

    /**
     * Keeps what is before the artist: copies pictures in that are not there yet, writes masks, and then the manifest, if anything
     * is other than it was.
     *
     * @param linksLarge whether large pictures are not copied but named
     */
    public synchronized void keep(Cards cards, boolean linksLarge) throws IOException {
        files.make();
        CardWriter writer = new CardWriter(project, folder, copies, Optional.ofNullable(now), linksLarge);
        Project next = writer.project(cards);
        if (!next.equals(now) || !files.hasManifest()) {
            JsonFile.write(folder.resolve(Entries.MANIFEST), ProjectJson.write(next));
            now = next;
        }
    }

    /**
     * Packs everything into the project's file, which is then wholly new or, after a failure, as it was.
     *
     * @param without the names of takes' files that were deleted and only wait to be had back
     * @throws SpokenException when it may not be saved under its name
     * @throws IOException when that cannot be written
     */
    public synchronized void save(Set<String> without) throws IOException {
        if (readOnly.isPresent()) {
            throw Said.failure(readOnly.get().about(name()));
        }
        deleted = Set.copyOf(without);
        Map<String, Optional<byte[]>> entries = packing();
        SafeFile.writeBy(folder, project, out -> ProjectArchive.pack(folder, entries, out));
    }

    /** Whether paintings under way were left here, to be gone on with. */
    boolean hasPaintings() {
        try {
            return !new RecoveryStore(paintings()).folders().isEmpty();
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Lets others have the project, which needs no saving, and deletes the folder. @param painted unless paintings under way are in it */
    public void leave(boolean painted) {
        if (painted && readOnly.isEmpty() && hasPaintings()) {
            close();
        } else {
            discard();
        }
    }

    /** Whether the project's file holds all that is here, but for paintings under way, and nothing else. */
    synchronized boolean isSaved() {
        try {
            return ProjectArchive.matches(project, folder, packing());
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Map<String, Optional<byte[]>> packing() throws IOException {
        if (now == null) {
            now = ProjectJson.read(project, BoundedFile.read(folder.resolve(Entries.MANIFEST))).project();
        }
        return new Packing(folder, copies, now, deleted).entries();
    }

    /**
     * Has the takes of another folder here too, with their masks.
     *
     * @param without the names of those files that stay there
     * @return the names of the takes' files
     */
    public synchronized List<String> takeSnapshots(Path from, Path masksThere, Set<String> without) throws IOException {
        files.make();
        files.take(Entries.MASKS, masksThere, Set.of());
        return files.take(Entries.SNAPSHOTS, from, without);
    }

    /**
     * Deletes takes that lie in the project's file by now, and paintings under way, from where they were taken; what cannot be deleted
     * is in both places.
     *
     * @param names as {@link #takeSnapshots} gave them
     * @param paintingsThere as {@link #takePaintings} took them
     */
    public void releaseTaken(Path from, List<String> names, Path paintingsThere) {
        OwnFolder there = new OwnFolder(from, SnapshotStore.NAMES);
        try {
            if (!names.isEmpty() && there.isReal() && isSaved()) {
                for (String name : names) {
                    there.delete(name);
                }
                new RecoveryStore(paintingsThere).clear();
            }
        } catch (IOException undeleted) {
            return;
        }
    }

    /** Has the takes, pictures and paintings under way of another project here too, and what only its manifest knows. */
    public synchronized void takeAll(ProjectFolder other) throws IOException {
        files.make();
        for (String part : Entries.FOLDERS.keySet()) {
            files.take(part, other.folder.resolve(part), Set.of());
        }
        files.moveTakes(other.folder);
        takePaintings(other.paintings());
        synchronized (other) {
            now = other.now;
        }
    }

    /** Has paintings under way, that were left, here too. */
    public synchronized void takePaintings(Path from) throws IOException {
        new RecoveryStore(paintings()).takeFrom(new RecoveryStore(from));
    }

    /** Where a file of another folder lies in this one, if it was taken over from there. */
    public Optional<Path> counterpart(Path file, Path other) {
        return file.startsWith(other) ? Optional.of(folder.resolve(other.relativize(file).toString())).filter(Files::isRegularFile)
                : Optional.empty();
    }

    /** Lets others have the project and leaves the folder, to be found again. */
    @Override
    public synchronized void close() {
        lock.close();
    }

    /** Lets others have the project and deletes the folder. */
    public synchronized void discard() {
        try {
            files.clear();
        } catch (IOException left) {
            // What is left is cleared at the next start, or when the project is opened.
        }
        lock.discard();
        try {
            files.clearFolder();
            if (!Files.isDirectory(folder)) {
                registered.delete();
            }
        } catch (IOException left) {
            return;
        }
    }
}
