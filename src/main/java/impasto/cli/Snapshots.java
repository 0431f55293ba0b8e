package impasto.cli;

import impasto.files.Names;
import impasto.files.SafeFile;
import impasto.files.SameFile;
import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.image.file.PictureWriter;
import impasto.session.recipe.Remembered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pictures kept on the way, named after the painting and the iteration: {@code out-0100.png}. */
final class Snapshots {

    private final Path folder;
    private final String stem;
    private final String ending;
    private final int every;
    private final Set<Integer> at;
    private final PictureWriter writer;

    /**
     * @param folder where they go; null for the folder of the painting
     * @param every how many iterations apart, 0 for none
     */
    Snapshots(Path painting, Path folder, int every, Set<Integer> at, PictureWriter writer) {
        String name = painting.getFileName().toString();
        int dot = name.lastIndexOf('.');
        this.stem = name.substring(0, dot);
        this.ending = name.substring(dot);
        this.folder = folder == null ? painting.toAbsolutePath().getParent() : folder.toAbsolutePath();
        this.every = every;
        this.at = at;
        this.writer = writer;
    }

    /** The first of these files that a snapshot would replace. */
    Optional<NamedFile> wouldReplace(List<NamedFile> files) throws IOException {
        if (!any() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        // What is there may be a link to one of them; what is not there yet is known by its name.
        try (Stream<Path> there = Files.list(folder)) {
            Stream<Path> names = Stream.concat(there, files.stream().map(NamedFile::file)).map(Path::getFileName);
            List<Path> due = names.filter(Objects::nonNull).map(this::iteration).flatMapToInt(OptionalInt::stream)
                    .filter(this::due).distinct().mapToObj(this::file).toList();
            return files.stream().filter(file -> due.stream().anyMatch(path -> SameFile.is(path, file.file()))).findFirst();
        }
    }

    /** What a name in some spelling counts, when it is that of a snapshot. */
    private OptionalInt iteration(Path name) {
        Matcher matcher = Pattern.compile(Pattern.quote(stem) + "-(\\d{4,9})" + Pattern.quote(ending),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(name.toString());
        return matcher.matches() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private boolean due(int iteration) {
        return every > 0 && iteration % every == 0 || at.contains(iteration);
    }

    private boolean any() {
        return every > 0 || !at.isEmpty();
    }

    /**
     * Makes the folder when it is not there.
     *
     * @throws IOException when it cannot be made or nothing can be written into it
     */
    void prepare() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(Names.of(folder) + " is a file, not a folder: choose another folder for snapshots");
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new IOException("the folder " + folder + " cannot be made: check that you may write there", failure);
        }
        if (!any()) {
            return;
        }
        Path longest = file(at.isEmpty() ? every : Math.max(every, Collections.max(at)));
        try {
            SafeFile.tryFolder(longest, 0);
        } catch (IOException failure) {
            throw new IOException("snapshots cannot be written into the folder " + folder
                    + ": check that its disk has space and may be written to", failure);
        }
        try {
            SafeFile.tryName(longest);
        } catch (IOException failure) {
            throw new IOException("snapshots cannot be written because the disk does not take names like "
                    + Names.of(longest) + ": choose a shorter name for --out", failure);
        }
    }

    private Path file(int iteration) {
        return folder.resolve(String.format(Locale.ROOT, "%s-%04d%s", stem, iteration, ending));
    }

    /**
     * Writes the picture when one is due at this iteration.
     *
     * @param remembered what is written about it
     * @throws PictureException when it cannot be written
     */
    void take(int iteration, Supplier<Picture> picture, Remembered remembered) throws PictureException {
        if (due(iteration)) {
            writer.write(picture.get(), file(iteration), remembered.after(iteration));
        }
    }
}
