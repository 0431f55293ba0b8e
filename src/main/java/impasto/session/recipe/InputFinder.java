package impasto.session.recipe;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks for what a picture was painted from: files of the name in some folders, taken when they hold what they held. */
public final class InputFinder {

    private final List<Path> folders;

    /** @param folders in the order in which they are looked through, without those within */
    public InputFinder(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Beside a picture, and in the folder that the program was started in. */
    public static InputFinder around(Path picture) {
        return new InputFinder(List.of(picture.toAbsolutePath().getParent(), Path.of("").toAbsolutePath()));
    }

    /** Where an input lies; empty when no file of its name holds what it held. */
    public Optional<Path> find(Input input) {
        return folders.stream().flatMap(folder -> in(folder, input).stream()).findFirst();
    }

    private static Optional<Path> in(Path folder, Input input) {
        try {
            Path file = folder.resolve(input.name());
            return folder.equals(file.getParent()) && Files.isRegularFile(file) && input.is(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException strange) {
            return Optional.empty();
        }
    }
}
