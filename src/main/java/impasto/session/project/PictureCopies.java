package impasto.session.project;

import impasto.files.Folders;
import impasto.files.Names;
import impasto.files.PortableName;
import impasto.files.SafeFile;
import impasto.files.Sha256;
import impasto.session.NamePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Pictures that are copied into a project or linked from it; each is read again only when its file has changed. */
final class PictureCopies {

    private static final int LONGEST_WORDS = 40;
    private static final int SUM_DIGITS = 16;

    private record Known(long size, FileTime time, String sha256) {}

    private final Map<Path, Known> known = new HashMap<>();

    /**
     * Copies a picture, unless the same is there.
     *
     * @param name what it is called
     * @param folder the working folder
     * @return the entry that it has become
     * @throws IOException when it is no file, or cannot be copied
     */
    String copy(Path file, String name, Path folder) throws IOException {
        String entry = Entries.PICTURES + "/" + words(name) + "-" + known(file).sha256().substring(0, SUM_DIGITS) + "." + ending(file);
        Path target = folder.resolve(entry);
        if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            Folders.make(target.getParent());
            SafeFile.write(target, out -> Files.copy(file, out));
        }
        return entry;
    }

    private static String words(String name) {
        String words = PortableName.of(NamePattern.stem(name), "picture", LONGEST_WORDS).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return words.isEmpty() ? "picture" : words;
    }

    /** Of the file, for what a picture is called may have none. */
    private static String ending(Path file) {
        String own = file.getFileName().toString();
        String ending = own.substring(own.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return own.lastIndexOf('.') > 0 && ending.matches("[a-z0-9]{1,5}") ? ending : "png";
    }

    /**
     * What a file is known by.
     *
     * @param project relative to which it lies somewhere
     * @throws IOException when it is no file, or cannot be read
     */
    Place.Linked link(Path file, Path project) throws IOException {
        Known found = known(file);
        return linked(file, project, found.size(), found.sha256());
    }

    /** A file that cannot be read now: nothing but its place is known. */
    static Place.Linked lost(Path file, Path project) {
        return linked(file, project, -1, "");
    }

    private static Place.Linked linked(Path file, Path project, long size, String sha256) {
        Path absolute = file.toAbsolutePath().normalize();
        String relative;
        try {
            relative = project.toAbsolutePath().getParent().relativize(absolute).toString().replace('\\', '/');
        } catch (IllegalArgumentException otherDisk) {
            relative = "";
        }
        return new Place.Linked(absolute.toString(), relative, size, sha256);
    }

    private Known known(Path file) throws IOException {
        BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
        if (!seen.isRegularFile()) {
            throw Said.failure(Said.of("project.picture.no-file", Names.of(file)));
        }
        Known before = known.get(file);
        if (before == null || before.size() != seen.size() || !before.time().equals(seen.lastModifiedTime())) {
            before = new Known(seen.size(), seen.lastModifiedTime(), Sha256.of(file));
            known.put(file, before);
        }
        return before;
    }
}
