package impasto.session;

import impasto.image.Mask;
import impasto.image.PictureException;
import impasto.image.PictureReader;
import impasto.image.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Masks on disk, a grey PNG each under a name made of what is in it, so that none is ever written over. */
public final class MaskStore {

    private static final String ENDING = ".png";

    private final Path folder;

    /** @param folder made when the first mask is written */
    public MaskStore(Path folder) {
        this.folder = folder;
    }

    /** The name that a mask is kept under. */
    public static String name(Mask mask) {
        return String.format("mask-%dx%d-%08x%s", mask.width(), mask.height(), mask.checksum(), ENDING);
    }

    /**
     * Writes a mask under its name, unless it is there.
     *
     * @throws IOException when it cannot be written
     */
    public void write(Mask mask) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(name(mask));
        if (!Files.exists(file)) {
            new PictureWriter().write(mask.toPicture(), file);
        }
    }

    /**
     * The mask of a name.
     *
     * @throws PictureException when it is not there or cannot be read
     */
    public Mask read(String name) throws PictureException {
        return Mask.of(new PictureReader().readMask(folder.resolve(name)));
    }

    /**
     * Deletes all masks but those of these names.
     *
     * @throws IOException when one cannot be deleted
     */
    public void keepOnly(Collection<String> names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others = files.filter(file -> file.toString().endsWith(ENDING)
                    && !names.contains(file.getFileName().toString())).toList();
        }
        for (Path other : others) {
            Files.delete(other);
        }
    }
}
