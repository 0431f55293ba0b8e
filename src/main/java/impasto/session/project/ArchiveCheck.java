package impasto.session.project;

import impasto.files.BoundedFile;
import impasto.files.Names;
import impasto.session.project.ZipDirectory.Entry;
import impasto.words.Figure;
import impasto.words.SpokenException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipException;

/** Whether a file may be unpacked: it is a zip, of a project's files alone, which do not take more than such a file can hold. */
final class ArchiveCheck {

    /** Pictures hardly get smaller by packing, and text by no more than that. */
    private static final long MOST_RATIO = 40;
    private static final long ALWAYS_ALLOWED = 64L << 20;
    /** What stays free on the disk, for what is painted. */
    private static final long RESERVE = 64L << 20;
    private static final double MEGABYTE = 1 << 20;

    private final Path file;

    /** @param file a project's, which may be anything */
    ArchiveCheck(Path file) {
        this.file = file;
    }

    /**
     * What is in it, no name of which leads out of a folder or stands there twice.
     *
     * @throws SpokenException when it cannot be unpacked as a whole
     */
    List<Entry> entries() throws SpokenException {
        List<Entry> entries;
        try {
            if (!Files.isRegularFile(file)) {
                throw Said.failure(Files.exists(file) ? Said.of("project.no-file", name()) : Said.of("project.gone", name()));
            }
            entries = ZipDirectory.read(file);
        } catch (ZipDirectory.TooManyException many) {
            throw new SpokenException(Said.of("project.too-many", name(), ZipDirectory.MOST_ENTRIES), many);
        } catch (ZipException | EOFException damaged) {
            throw damaged(damaged);
        } catch (SpokenException said) {
            throw said;
        } catch (IOException unreadable) {
            throw new SpokenException(Said.of("project.unreadable", name()), unreadable);
        }
        check(entries);
        return entries;
    }

    private void check(List<Entry> entries) throws SpokenException {
        Set<String> names = new HashSet<>();
        long total = 0;
        for (Entry entry : entries) {
            if (entry.encrypted()) {
                throw Said.failure(Said.of("project.encrypted", name()));
            }
            if (entry.link() || !staysInside(entry.name()) || !names.add(entry.name().toLowerCase(Locale.ROOT))) {
                throw hostile(entry);
            }
            total += entry.size();
            if (Entries.isText(entry.name()) && entry.size() > BoundedFile.MOST) {
                throw Said.failure(Said.of("project.bomb", name()));
            }
        }
        if (total > ALWAYS_ALLOWED + MOST_RATIO * file.toFile().length()) {
            throw Said.failure(Said.of("project.bomb", name()));
        }
    }

    private static boolean staysInside(String name) {
        return !name.isEmpty() && name.charAt(0) != '/' && name.indexOf('\\') < 0 && name.indexOf(':') < 0 && name.indexOf('\0') < 0
                && List.of(name.split("/", -1)).stream().noneMatch(part -> part.equals("..") || part.equals("."));
    }

    /**
     * That there is nothing but what belongs to a project: known only when its version is.
     *
     * @throws SpokenException when there is
     */
    void checkNames(List<Entry> entries) throws SpokenException {
        for (Entry entry : entries) {
            if (!Entries.isFile(entry.name()) && !Entries.isFolder(entry.name())) {
                throw hostile(entry);
            }
        }
    }

    /**
     * That it finds room.
     *
     * @param folder on the disk that it is to be unpacked on
     * @throws SpokenException when not
     */
    void checkRoom(List<Entry> entries, Path folder) throws SpokenException {
        long needed = entries.stream().mapToLong(Entry::size).sum() + RESERVE;
        long free;
        try {
            free = Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            return;
        }
        if (free < needed) {
            throw Said.failure(Said.of("project.no-room", name(), megabytes(needed), megabytes(free), folder));
        }
    }

    private static Figure megabytes(long bytes) {
        return Figure.grouped((long) Math.ceil(bytes / MEGABYTE));
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    /** That its bytes are not those that were saved. */
    SpokenException damaged(Exception why) {
        return new SpokenException(Said.of("project.damaged", name()), why);
    }

    private SpokenException hostile(Entry entry) {
        return Said.failure(Said.of("project.hostile", name(), Names.plain(shortened(entry.name()))));
    }

    /** That it holds none. */
    SpokenException noProject() {
        return Said.failure(Said.of("project.not-one", name()));
    }

    private String name() {
        return Names.of(file);
    }
}
