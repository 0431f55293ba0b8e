package impasto.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The files that are written before they are moved into place, named {@code .impasto-<16 hexadecimal digits>.part}. When
 * the process ends, those being written are finished first, and none is left.
 */
final class TemporaryFiles {

    private static final String BEGINNING = ".impasto-";
    private static final String ENDING = ".part";
    private static final Pattern NAME =
            Pattern.compile(Pattern.quote(BEGINNING) + "[0-9a-f]{16}" + Pattern.quote(ENDING));
    private static final int LONGEST_WAIT_SECONDS = 10;

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final Set<Path> CLEARED = ConcurrentHashMap.newKeySet();

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(TemporaryFiles::finish, "temporary files"));
        } catch (IllegalStateException ending) {
            // The process ends already: whoever writes now sees to it that it waits.
        }
    }

    private TemporaryFiles() {
    }

    static boolean is(Path file) {
        Path name = file.getFileName();
        return name != null && NAME.matcher(name.toString()).matches();
    }

    /** A name in a folder; to be given to {@link #discard} in the end. */
    static Path in(Path folder) {
        return opened(folder.resolve(name()));
    }

    /**
     * As {@link #in} the target's folder; short whatever the target is called. What killed processes left there long ago is cleared
     * away, once for each process.
     */
    static Path beside(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        if (CLEARED.add(folder)) {
            StaleParts.clear(folder);
        }
        return opened(target.resolveSibling(name()));
    }

    private static String name() {
        return BEGINNING + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + ENDING;
    }

    private static Path opened(Path file) {
        OPEN.add(file);
        return file;
    }

    /** Deletes the file, unless it was moved into place. */
    static void discard(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } finally {
            OPEN.remove(file);
        }
    }

    private static void finish() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT_SECONDS);
        try {
            while (!OPEN.isEmpty() && System.nanoTime() < end) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        for (Path file : OPEN) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException left) {
                // Nobody can act on it any more.
            }
        }
    }
}
