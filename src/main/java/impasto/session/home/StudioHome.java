package impasto.session.home;

import impasto.files.ProcessLock;
import impasto.files.UserFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folders that one studio works in, so that several on one home do not undo each other.
 *
 * <p>The first studio takes the lock of the home, a lock of the system's that ends with the process. One that finds it taken is
 * a guest: it works in a home of its own inside the first's, {@code state/guests/<uuid>}, which begins as a copy of settings,
 * presets, masks and filmstrip, and which it holds by a lock in the same way. When the home's lock comes free, the guest takes
 * it and brings what it has changed since the copy over into the home; so does whoever has the lock, when it opens and when it
 * closes, with the guests that were closed or killed before they could. Only what a guest changed is brought over: settings by
 * name, presets by file, snapshots and masks one by one; see {@link GuestHome}. Nothing that has no counterpart is written over,
 * and to begin anew after an interruption does no harm.
 */
public final class StudioHome implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String GUESTS = "guests";

    private final UserFolders home;
    private ProcessLock lock;
    private GuestHome guest;

    private StudioHome(UserFolders home) {
        this.home = home;
    }

    /**
     * Opens a home, or a guest's inside it while another studio has it.
     *
     * @throws UncheckedIOException when a guest's cannot be made, not even among temporary files
     */
    public static StudioHome open(UserFolders home) {
        StudioHome opened = new StudioHome(home);
        opened.lock = ProcessLock.tryTake(home.state().resolve(LOCK)).orElse(null);
        if (opened.lock == null) {
            opened.guest = opened.guest();
        } else {
            opened.bringOver();
        }
        return opened;
    }

    private GuestHome guest() {
        try {
            return GuestHome.begin(home, guests());
        } catch (IOException full) {
            try {
                return GuestHome.begin(home, Files.createTempDirectory("impasto"));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private Path guests() {
        return home.state().resolve(GUESTS);
    }

    /** The folders to work in; the same until this is closed. */
    public UserFolders folders() {
        return guest == null ? home : guest.folders();
    }

    /** Whether another studio has the home, so that what is changed here waits. */
    public synchronized boolean waits() {
        return lock == null;
    }

    /** Brings over what waits, if the other studio is closed by now; whether it is. */
    public synchronized boolean takeOver() {
        if (lock != null) {
            return true;
        }
        Optional<ProcessLock> taken = ProcessLock.tryTake(home.state().resolve(LOCK));
        if (taken.isEmpty()) {
            return false;
        }
        lock = taken.get();
        bringOver();
        attempt(() -> guest.bringOver(home));
        return true;
    }

    /** Guests that are closed; those that are open hold their locks. */
    private void bringOver() {
        attempt(() -> {
            for (Path folder : GuestHome.folders(guests())) {
                Optional<GuestHome> closed = GuestHome.closed(folder);
                if (closed.isPresent()) {
                    try (GuestHome ended = closed.get()) {
                        ended.end(home);
                    }
                }
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void attempt(Work work) {
        try {
            work.run();
        } catch (IOException | RuntimeException later) {
            // It stays where it is until the next start, when this is done again.
        }
    }

    /** Brings over what waits, if it can be, and lets others have the home. To be called when everything is written. */
    @Override
    public synchronized void close() {
        boolean mine = takeOver();
        if (guest != null) {
            if (mine) {
                attempt(() -> guest.end(home));
            }
            guest.close();
        }
        if (mine) {
            bringOver();
            lock.close();
        }
    }
}
