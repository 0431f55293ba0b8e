package impasto.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The archive of loaded classes that the launcher starts Java from. Where there is none yet, the launcher has this start
 * list its classes, and another process makes the archive of them: it may take its time, also when the window is closed.
 */
final class LaunchArchive {

    /** The system property that names the archive, whether it is there yet or not. */
    static final String ARCHIVE = "impasto.archive";
    /** The system property that names the list that Java writes, when there is no archive. */
    static final String LIST = "impasto.classList";

    private static final long SETTLE_MILLISECONDS = 10_000;

    private final Optional<Path> archive = path(ARCHIVE);
    private final Optional<Path> list = path(LIST);
    private final AtomicBoolean begun = new AtomicBoolean();

    private static Optional<Path> path(String property) {
        return Optional.ofNullable(System.getProperty(property)).map(Path::of);
    }

    /** Sees to the archive when the window has stood for a while and the engine is loaded. */
    void settle() {
        if (archive.isEmpty()) {
            return;
        }
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(SETTLE_MILLISECONDS);
                make();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }, "launch-archive");
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins to make it, unless that is done; without it the next start is slower, nothing else. */
    void make() {
        if (archive.isEmpty() || begun.getAndSet(true)) {
            return;
        }
        try {
            if (list.isPresent()) {
                begin(list.get(), archive.get());
            } else {
                ArchiveMaker.forgetUnused(archive.get().getParent());
                if (!used()) {
                    ArchiveMaker.clear(archive.get());
                }
            }
        } catch (IOException | RuntimeException slower) {
            discard();
        }
    }

    /** Deletes the list of a start that came to nothing, as far as that can be done. */
    void discard() {
        list.ifPresent(file -> file.toFile().delete());
    }

    private static void begin(Path list, Path archive) throws IOException {
        ArchiveMaker.silent(List.of(ArchiveMaker.java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Xmx64m", "-cp",
                System.getProperty("java.class.path"), ArchiveMaker.class.getName(), list.toString(), archive.toString()))
                .start();
    }

    /** Java passes over an archive that is damaged, that another Java has made, or of other files. */
    private static boolean used() {
        return System.getProperty("java.vm.info", "").contains("sharing");
    }
}
