package impasto.cli;

import impasto.files.Names;
import impasto.files.SameFile;
import impasto.network.NetworkStore;
import impasto.network.Networks;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a run reads and what it writes: never the same file. */
final class FilesOfRun {

    private final List<NamedFile> read;
    private final List<NamedFile> written;

    /** @param written in the order in which they are named first in a sentence */
    FilesOfRun(List<NamedFile> read, List<NamedFile> written) {
        this.read = List.copyOf(read);
        this.written = List.copyOf(written);
    }

    /** The file of a network as {@code --network} names it; empty for the built-in one. */
    static Optional<NamedFile> network(String choice, Supplier<NetworkStore> store) {
        try {
            return choice.equals(Networks.SMALL) ? Optional.empty() : Optional.of(new NamedFile("--network",
                    choice.equals(Networks.VGG19) ? store.get().path() : Path.of(choice)));
        } catch (InvalidPathException noFile) {
            return Optional.empty();
        }
    }

    /** The files that are read. */
    List<Path> read() {
        return read.stream().map(NamedFile::file).toList();
    }

    /** What is wrong, in a sentence, when two of the options or a snapshot stand for one file. */
    Optional<String> clash(Snapshots snapshots) throws IOException {
        List<NamedFile> others = new ArrayList<>(read);
        for (NamedFile file : written) {
            for (NamedFile other : others) {
                if (SameFile.is(file.file(), other.file())) {
                    return Optional.of(other.option() + " and " + file.option() + " are one file, " + Names.of(other.file())
                            + ", which would be lost: give " + file.option() + " another name");
                }
            }
            others.add(file);
        }
        return snapshots.wouldReplace(others).map(lost -> "a snapshot would replace " + Names.of(lost.file()) + ", the file of "
                + lost.option() + ": choose another name for --out or another --snapshot-dir");
    }
}
