package impasto.cli;

import impasto.image.Picture;
import impasto.image.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Pictures kept on the way, named after the painting and the iteration: {@code out-0100.png}. */
final class Snapshots {

    private final Path folder;
    private final String stem;
    private final String ending;
    private final int every;
    private final Set<Integer> at;
    private final PictureWriter writer;

    /**
     * @param folder made when it is not there; null for the folder of the painting
     * @param every how many iterations apart, 0 for none
     */
    Snapshots(Path painting, Path folder, int every, Set<Integer> at, PictureWriter writer) throws IOException {
        String name = painting.getFileName().toString();
        int dot = name.lastIndexOf('.');
        this.stem = name.substring(0, dot);
        this.ending = name.substring(dot);
        this.folder = folder == null ? painting.toAbsolutePath().getParent() : made(folder);
        this.every = every;
        this.at = at;
        this.writer = writer;
    }

    private static Path made(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IOException(folder.getFileName() + " is a file, not a folder: choose another folder for snapshots");
        }
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new IOException("the folder " + folder + " cannot be made: check that you may write there", failure);
        }
    }

    /** Writes the picture when one is due at this iteration. */
    void take(int iteration, Supplier<Picture> picture) throws IOException {
        if (every > 0 && iteration % every == 0 || at.contains(iteration)) {
            writer.write(picture.get(), folder.resolve(String.format(Locale.ROOT, "%s-%04d%s", stem, iteration, ending)));
        }
    }
}
