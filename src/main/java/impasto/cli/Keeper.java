package impasto.cli;

import impasto.files.UserFolders;
import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.image.file.PictureMetadata;
import impasto.image.file.PictureWriter;
import impasto.log.Log;
import impasto.session.NamePattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes the painting where it was asked for, or else where it is safe, beside whatever is there already. */
final class Keeper {

    /** So that a number still fits behind a name. */
    private static final int LONGEST_NAME = 200;

    private final PictureWriter writer;
    private final Path out;
    private final Supplier<List<Path>> otherFolders;

    /**
     * Where a painting is.
     *
     * @param elsewhere a sentence for the user when that is not where it was asked for
     */
    record Kept(Path file, Optional<String> elsewhere) {}

    /** @param otherFolders where to try next, in this order; one that is not there is passed over */
    Keeper(PictureWriter writer, Path out, Supplier<List<Path>> otherFolders) {
        this.writer = writer;
        this.out = out;
        this.otherFolders = otherFolders;
    }

    /** The folders of this user where a person would look, and at the very end memory. */
    static List<Path> usualFolders() {
        Path home = Path.of(System.getProperty("user.home"));
        Path state = UserFolders.ofUser().state();
        try {
            Files.createDirectories(state);
        } catch (IOException none) {
            // There are others.
        }
        return List.of(Path.of("").toAbsolutePath(), home.resolve("Pictures"), home, state,
                Path.of(System.getProperty("java.io.tmpdir")), Path.of("/dev/shm"));
    }

    /** @throws PictureException when it cannot be written anywhere */
    Kept keep(Picture picture, PictureMetadata metadata) throws PictureException {
        try {
            writer.write(picture, out, metadata);
            return new Kept(out, Optional.empty());
        } catch (PictureException failure) {
            Log.failure("the painting was not written where it was to be", failure);
            for (Path folder : otherFolders.get()) {
                Optional<Path> file = written(picture, metadata, folder);
                if (file.isPresent()) {
                    return new Kept(file.get(),
                            Optional.of(failure.getMessage() + "; the painting is kept in " + file.get() + " instead"));
                }
            }
            throw new PictureException(failure.getMessage() + "; nor could it be written into any other folder", failure);
        }
    }

    private Optional<Path> written(Picture picture, PictureMetadata metadata, Path folder) {
        try {
            Path file = free(folder);
            writer.write(picture, file, metadata);
            return Optional.of(file);
        } catch (PictureException next) {
            return Optional.empty();
        }
    }

    private Path free(Path folder) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
        return NamePattern.free(folder, fits ? name.substring(0, dot) : "painting", name.substring(dot + 1));
    }
}
