package impasto.session.project;

import impasto.files.LocalPath;
import impasto.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds pictures that a project only names, when it or they were moved. */
final class LinkedFiles {

    /** How a file was found. */
    enum State {
        /** It is the same, perhaps in another place. */
        SAME,
        /** It is where it was, but is another picture by now. */
        CHANGED,
        /** It is nowhere. */
        MISSING
    }

    /** Where a picture is, or was. */
    record Found(Path file, State state) {}

    private final Path folder;
    private final List<Path> others;

    /**
     * @param project the file of the project
     * @param others folders to look in last
     */
    LinkedFiles(Path project, List<Path> others) {
        folder = project.toAbsolutePath().getParent();
        this.others = List.copyOf(others);
    }

    /** Looks where the file was, then as seen from the project, beside it, and in the other folders; empty when that cannot be on this computer. */
    Optional<Found> find(Place.Linked link) {
        Optional<Path> was = LocalPath.of(link.path());
        if (was.isEmpty()) {
            return Optional.empty();
        }
        Set<Path> places = new LinkedHashSet<>(List.of(was.get()));
        relative(link).ifPresent(places::add);
        Optional<Path> there = places.stream().filter(Files::isRegularFile).findFirst();
        Path name = was.get().getFileName();
        if (name != null) {
            places.add(folder.resolve(name));
            others.forEach(other -> places.add(other.resolve(name)));
        }
        Optional<Path> same = places.stream().filter(Files::isRegularFile).filter(file -> isSame(file, link)).findFirst();
        return Optional.of(same.or(() -> there).map(file -> new Found(file, same.isPresent() || link.sha256().isEmpty() ? State.SAME
                : State.CHANGED)).orElseGet(() -> new Found(was.get(), State.MISSING)));
    }

    private Optional<Path> relative(Place.Linked link) {
        try {
            return Optional.of(link.relative()).filter(text -> !text.isEmpty()).filter(text -> !LocalPath.isRemote(text))
                    .map(text -> folder.resolve(text).normalize());
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    private static boolean isSame(Path file, Place.Linked link) {
        try {
            return !link.sha256().isEmpty() && Files.size(file) == link.size() && Sha256.of(file).equals(link.sha256());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
