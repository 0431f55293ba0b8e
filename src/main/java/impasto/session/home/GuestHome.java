package impasto.session.home;

import impasto.files.Folders;
import impasto.files.OwnFolder;
import impasto.files.ProcessLock;
import impasto.files.SafeFile;
import impasto.files.UserFolders;
import impasto.session.MaskStore;
import impasto.session.PresetFile;
import impasto.session.snapshot.RecoveryStore;
import impasto.session.snapshot.SnapshotStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The home of a studio that is open beside another, with the state of the other's home that it began as: what differs from
 * that was changed by the guest.
 */
final class GuestHome implements AutoCloseable {

    static final String LOCK = "lock";
    static final String BASE = "base.json";

    private final Path folder;
    private final ProcessLock lock;

    private GuestHome(Path folder, ProcessLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Makes a guest's home, which begins as the other is. */
    static GuestHome begin(UserFolders home, Path guests) throws IOException {
        Path folder = Folders.unique(guests);
        Folders.make(folder);
        GuestHome guest = new GuestHome(folder, ProcessLock.tryTake(folder.resolve(LOCK)).orElseThrow());
        try {
            guest.copy(home);
        } catch (IOException | RuntimeException failure) {
            guest.close();
            GuestFiles.delete(folder);
            throw failure;
        }
        return guest;
    }

    private void copy(UserFolders home) throws IOException {
        UserFolders own = folders();
        for (Path part : List.of(own.config(), HomeParts.presets(own), HomeParts.snapshots(own), HomeParts.masks(own))) {
            Folders.make(part);
        }
        HomeState state = HomeState.of(home);
        if (Files.isRegularFile(HomeParts.settings(home))) {
            SafeFile.write(HomeParts.settings(own), out -> Files.copy(HomeParts.settings(home), out));
        }
        for (String name : state.presets().keySet()) {
            // What is none is the home's to set aside.
            if (PresetFile.read(HomeParts.presets(home).resolve(name)).preset().isPresent()) {
                HomeParts.write(HomeParts.presets(own).resolve(name), state.presets().get(name));
            }
        }
        for (String name : new OwnFolder(HomeParts.masks(home), MaskStore.NAMES).list()) {
            Folders.link(HomeParts.masks(home).resolve(name), HomeParts.masks(own).resolve(name));
        }
        link(HomeParts.snapshots(home), HomeParts.snapshots(own));
        // Last: without it there is nothing of the guest's here.
        HomeState.of(own).write(folder.resolve(BASE));
    }

    /** The filmstrip, where that costs nothing; else the guest begins with an empty one. */
    private static void link(Path from, Path to) throws IOException {
        try {
            for (String name : new OwnFolder(from, SnapshotStore.NAMES).list()) {
                Files.createLink(to.resolve(name), from.resolve(name));
            }
        } catch (IOException | UnsupportedOperationException unable) {
            for (String name : HomeParts.names(to)) {
                Files.delete(to.resolve(name));
            }
        }
    }

    /** The folders of all guests; behind a link, where others may have folders of such names, only those that are surely guests'. */
    static List<Path> folders(Path guests) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : Folders.uniqueIn(guests)) {
            if (!Files.isSymbolicLink(guests) || HomeState.read(folder.resolve(BASE)).isPresent()) {
                found.add(folder);
            }
        }
        // What was changed last holds.
        found.sort(Comparator.comparing(folder -> HomeParts.settings(UserFolders.within(folder)).toFile().lastModified()));
        return found;
    }

    /** A guest that was closed or killed; empty while it is open. */
    static Optional<GuestHome> closed(Path folder) {
        return ProcessLock.tryTake(folder.resolve(LOCK)).map(lock -> new GuestHome(folder, lock));
    }

    UserFolders folders() {
        return UserFolders.within(folder);
    }

    /** Brings over what was changed since the last time, and goes on. */
    void bringOver(UserFolders home) throws IOException {
        Optional<HomeState> before = HomeState.read(folder.resolve(BASE));
        if (before.isPresent()) {
            HomeState now = HomeState.of(folders());
            new HomeMerge(folders(), before.get(), now, home).run();
            now.write(folder.resolve(BASE));
        }
    }

    /** Brings over everything, and forgets the guest. */
    void end(UserFolders home) throws IOException {
        bringOver(home);
        for (Path painting : new RecoveryStore(HomeParts.paintings(folders())).folders()) {
            Folders.make(HomeParts.paintings(home));
            Files.move(painting, HomeParts.paintings(home).resolve(painting.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        }
        close();
        GuestFiles.delete(folder);
    }

    @Override
    public void close() {
        lock.close();
    }
}
