package impasto.files;

import impasto.words.SpokenException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A folder of files that the program makes and names itself, inside its home. Only those are listed, read and deleted: regular
 * files of the program's own names, never a link and never what lies behind one. The folders above it may be reached through
 * links, as where a whole home was moved to another disk. When the folder itself is a link, what lies there may be
 * somebody else's: it is read and added to, but nothing is deleted in it.
 */
public final class OwnFolder {

    /** What temporary files of {@link SafeFile} were called at first. */
    private static final Pattern EARLIER_TEMPORARY = Pattern.compile("\\..+\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.part");

    private final Path folder;
    private final Pattern names;

    /**
     * @param folder made when the first file is
     * @param names what the names of its files look like, as a whole; no separators in them
     */
    public OwnFolder(Path folder, Pattern names) {
        this.folder = folder;
        this.names = names;
    }

    /** Whether files of this name are the program's own. */
    public boolean isOwn(String name) {
        return names.matcher(name).matches() && name.indexOf('/') < 0 && name.indexOf('\\') < 0;
    }

    /** The file of this name; empty when the name is not one of the program's own, or there is no regular file of it. */
    public Optional<Path> find(String name) {
        return Optional.of(name).filter(this::isOwn).map(folder::resolve).filter(OwnFolder::isFile);
    }

    /** The names of the program's own files that are there, in no order; none when there is no such folder. */
    public List<String> list() throws IOException {
        return list(this::isOwn);
    }

    /**
     * A place for a file of the program's own, in a folder that is there.
     *
     * @throws IOException when the folder cannot be made, or something lies there that is not a regular file
     */
    public Path place(String name) throws IOException {
        if (!isOwn(name)) {
            throw new IllegalArgumentException(name + " is none of this folder's names");
        }
        Folders.make(folder);
        Path file = folder.resolve(name);
        if (!isFree(name) && !isFile(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        return file;
    }

    /** Whether nothing at all has this name. */
    public boolean isFree(String name) {
        return !Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Deletes a file of the program's own; nothing when it is gone.
     *
     * @throws IOException when it is not the program's own, lies behind a link or cannot be deleted
     */
    public void delete(String name) throws IOException {
        if (!isOwn(name)) {
            throw new SpokenException(Said.of("files.foreign", name), null);
        }
        if (isFree(name)) {
            return;
        }
        if (!isReal()) {
            throw new SpokenException(Said.of("files.behind-link", name, Names.of(folder)), null);
        }
        if (!isFile(folder.resolve(name))) {
            throw new SpokenException(Said.of("files.link", name, Names.of(folder)), null);
        }
        Files.deleteIfExists(folder.resolve(name));
    }

    /** Whether the folder is there and no link. */
    public boolean isReal() {
        return attributes(folder).filter(found -> found.isDirectory() && !found.isOther()).isPresent();
    }

    /** Whether a file of this name is there that has not been written to for so long. */
    public boolean isStale(String name, Duration age) {
        return attributes(folder.resolve(name)).filter(found ->
                found.lastModifiedTime().toInstant().isBefore(Instant.now().minus(age))).isPresent();
    }

    /**
     * Deletes what was left of writing, when a program was killed meanwhile.
     *
     * @param age for how long nobody may have written to it, so that no other program still does
     */
    public void clearTemporaries(Duration age) throws IOException {
        if (!isReal()) {
            return;
        }
        for (String name : list(this::isTemporary)) {
            if (isStale(name, age)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
    }

    /** Deletes all of the program's own files that are there, unfinished ones too; none when the folder is a link. */
    public void clear() throws IOException {
        if (isReal()) {
            for (String name : list()) {
                delete(name);
            }
            clearTemporaries(Duration.ZERO);
        }
    }

    private boolean isTemporary(String name) {
        return SafeFile.isTemporary(folder.resolve(name)) || EARLIER_TEMPORARY.matcher(name).matches();
    }

    private List<String> list(Predicate<String> wanted) throws IOException {
        List<String> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
                for (Path file : files) {
                    if (wanted.test(file.getFileName().toString()) && isFile(file)) {
                        found.add(file.getFileName().toString());
                    }
                }
            } catch (DirectoryIteratorException failure) {
                throw failure.getCause();
            }
        }
        return found;
    }

    private static boolean isFile(Path file) {
        return attributes(file).filter(BasicFileAttributes::isRegularFile).isPresent();
    }

    private static Optional<BasicFileAttributes> attributes(Path file) {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
