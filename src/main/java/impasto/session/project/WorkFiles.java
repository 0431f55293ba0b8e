package impasto.session.project;

import impasto.files.BoundedFile;
import impasto.files.Folders;
import impasto.files.OwnFolder;
import impasto.files.SafeFile;
import impasto.session.snapshot.RecoveryStore;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The files of a working folder, which are listed, taken over and deleted by their names alone; nothing else in it is touched. */
final class WorkFiles {

    static final String PAINTINGS = "paintings";
    private static final Pattern TOP = Pattern.compile("project\\.json");

    private final Path folder;

    /** @param folder which need not be there */
    WorkFiles(Path folder) {
        this.folder = folder;
    }

    private OwnFolder part(String name) {
        return new OwnFolder(folder.resolve(name), Entries.FOLDERS.get(name));
    }

    /** Whether there is a whole project. */
    boolean hasManifest() {
        return Files.isRegularFile(folder.resolve(Entries.MANIFEST), LinkOption.NOFOLLOW_LINKS);
    }

    /** The entries of one of its folders, in the order of their names. */
    List<String> list(String part) throws IOException {
        return part(part).list().stream().sorted().map(name -> part + "/" + name).toList();
    }

    /** Whether there is such a file. */
    boolean has(String entry) {
        return Files.isRegularFile(folder.resolve(entry), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Has files of a folder in this one too, at no cost where the disk can.
     *
     * @param from with files of the part's names; nothing where it is not there
     * @param without the names of those that stay there
     * @return the names of those that are here now
     */
    List<String> take(String part, Path from, Set<String> without) throws IOException {
        List<String> taken = new ArrayList<>();
        for (String name : new OwnFolder(from, Entries.FOLDERS.get(part)).list()) {
            if (without.contains(name)) {
                continue;
            }
            Path place = part(part).place(name);
            if (part(part).isFree(name)) {
                Folders.link(from.resolve(name), place);
            }
            taken.add(name);
        }
        return taken;
    }

    /** Has takes that were taken over from another working folder find their pictures in this one. */
    void moveTakes(Path from) throws IOException {
        for (String entry : list(Entries.SNAPSHOTS)) {
            if (TakePaths.isTake(entry)) {
                byte[] take = BoundedFile.read(folder.resolve(entry));
                byte[] moved = TakePaths.moved(take, from, folder);
                if (moved != take) {
                    SafeFile.write(folder.resolve(entry), out -> out.write(moved));
                }
            }
        }
    }

    /** Makes the folder and those in it, where there was none or an empty one. */
    void make() throws IOException {
        Folders.make(folder);
        for (String part : Entries.FOLDERS.keySet()) {
            Path inner = folder.resolve(part);
            if (!Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.exists(inner, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(inner.toString());
                }
                Files.createDirectory(inner);
            }
        }
    }

    /** Deletes what was left of writing. */
    void clearTemporaries() throws IOException {
        new OwnFolder(folder, TOP).clearTemporaries(Duration.ZERO);
        for (String part : Entries.FOLDERS.keySet()) {
            part(part).clearTemporaries(Duration.ZERO);
        }
    }

    /** Deletes its files and folders, the manifest first, so that nothing half deleted is taken for a project; the lock stays. */
    void clear() throws IOException {
        new OwnFolder(folder, TOP).clear();
        for (String part : Entries.FOLDERS.keySet()) {
            part(part).clear();
            deleteIfEmpty(folder.resolve(part));
        }
        Path paintings = folder.resolve(PAINTINGS);
        if (Files.isDirectory(paintings, LinkOption.NOFOLLOW_LINKS)) {
            new RecoveryStore(paintings).clear();
            deleteIfEmpty(paintings);
        }
    }

    /** Deletes the folder, if nothing is in it. */
    void clearFolder() throws IOException {
        deleteIfEmpty(folder);
    }

    private static void deleteIfEmpty(Path folder) throws IOException {
        try {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException | NotDirectoryException ofOthers) {
            // It stays with what is in it.
        }
    }
}
