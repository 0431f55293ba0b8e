package impasto.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A folder of files out of the program's jars that is whole whenever it is used: what is missing, cut short or altered is
 * unpacked anew, first beside the folder and then moved into place, by one process at a time. What was once verified is not
 * read again until its size, times or place on the disk change.
 */
public final class UnpackedFolder {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final List<PackedFile> files;
    private final VerifiedFiles verified;
    private final Leftovers leftovers;

    /** @param folder which is made when needed, as are those above it */
    public UnpackedFolder(Path folder, List<PackedFile> files) {
        this.folder = folder.toAbsolutePath();
        this.files = List.copyOf(files);
        this.verified = new VerifiedFiles(this.folder);
        this.leftovers = new Leftovers(this.folder.getParent());
    }

    /**
     * Sees to it that every file is there as it is in the jars, and clears what killed processes have left beside the folder.
     *
     * @throws IOException when that cannot be had in this folder
     * @throws IllegalStateException when a jar is damaged; the message is for the user
     */
    public void makeWhole() throws IOException {
        if (known() || verifiedNow()) {
            if (leftovers.suspected()) {
                clearIfAllowed();
            }
            return;
        }
        Files.createDirectories(folder.getParent());
        synchronized (UnpackedFolder.class) {
            try (FolderLock lock = FolderLock.of(folder.getParent(), PATIENCE)) {
                if (lock.held()) {
                    leftovers.clear();
                }
                // Another process may have done it meanwhile.
                if (!known()) {
                    unpack();
                    remember();
                }
            }
        }
    }

    /** Whether every file looks as it did when it was last verified. */
    private boolean known() {
        return files.stream().allMatch(file -> verified.sum(file.name()).map(sum(file)::equals).orElse(false));
    }

    /** Whether all bytes of all files are right, which is then remembered where that can be written. */
    private boolean verifiedNow() throws IOException {
        if (!damaged().isEmpty()) {
            return false;
        }
        remember();
        return true;
    }

    private void remember() {
        try {
            verified.remember(files.stream().collect(Collectors.toMap(PackedFile::name, UnpackedFolder::sum)));
        } catch (IOException readOnly) {
            // Verified again next time.
        }
    }

    private static String sum(PackedFile file) {
        return file.size() + " " + Long.toHexString(file.crc());
    }

    private void clearIfAllowed() {
        try (FolderLock lock = FolderLock.of(folder.getParent(), Duration.ZERO)) {
            if (lock.held()) {
                leftovers.clear();
            }
        } catch (IOException readOnly) {
            // They stay where nothing can be deleted.
        }
    }

    private List<PackedFile> damaged() throws IOException {
        List<PackedFile> damaged = new ArrayList<>();
        for (PackedFile file : files) {
            if (!file.matches(folder.resolve(file.name()))) {
                damaged.add(file);
            }
        }
        return damaged;
    }

    private void unpack() throws IOException {
        if (!Files.isDirectory(folder)) {
            setAside(folder);
            Files.createDirectories(folder);
        }
        Path beside = leftovers.newFolder();
        try {
            for (PackedFile file : damaged()) {
                Path target = folder.resolve(file.name());
                file.unpack(beside.resolve(file.name()));
                if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                    setAside(target);
                }
                Files.move(beside.resolve(file.name()), target, StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Leftovers.delete(beside);
        }
    }

    /** What stands where a file or the folder is to be was not made by this program: it is kept. */
    private void setAside(Path inTheWay) throws IOException {
        if (Files.exists(inTheWay, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(inTheWay, folder.resolveSibling("aside-" + System.currentTimeMillis() + "-" + inTheWay.getFileName()));
        }
    }
}
