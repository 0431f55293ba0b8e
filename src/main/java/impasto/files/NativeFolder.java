package impasto.files;

import impasto.words.Saying;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Where libraries unpack the native code that they bring: the cache folder, as temporary folders may forbid programs to be
 * run from them.
 */
public final class NativeFolder {

    private static final List<String> LIBRARIES = List.of("jna.tmpdir", "jline.tmpdir");
    private static final Path MOUNTS = Path.of("/proc/self/mounts");

    private static boolean named;

    private NativeFolder() {}

    /** Tells JNA and JLine, unless the user has; where the cache folder cannot be had, they use what they otherwise do. */
    public static synchronized void forLibraries() {
        if (named || !System.getProperty("os.name").startsWith("Linux")) {
            return;
        }
        named = true;
        of("natives").ifPresent(folder -> {
            for (String property : LIBRARIES) {
                if (System.getProperty(property) == null) {
                    System.setProperty(property, folder.toString());
                }
            }
        });
    }

    /** A folder of this name in the cache folder, when native code can be written there and run from there. */
    public static Optional<Path> of(String name) {
        try {
            Path folder = Files.createDirectories(CacheFolder.ofUser().resolve(name));
            return Files.isWritable(folder) && runnable(folder) ? Optional.of(folder) : Optional.empty();
        } catch (IOException | IllegalStateException none) {
            return Optional.empty();
        }
    }

    /** The sentence for when native code of the window can be run from no folder. */
    public static Saying none() {
        return Said.of("files.no-native", CacheFolder.VARIABLE);
    }

    /** Whether the system runs native code from a folder that is there or can be made, as far as it says. */
    public static boolean runnable(Path folder) {
        try {
            Path there = folder.toAbsolutePath();
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            Path real = there.toRealPath();
            Path nearest = Path.of("/");
            boolean runnable = true;
            for (String line : Files.readAllLines(MOUNTS)) {
                String[] words = line.split(" ");
                Path mount = Path.of(words[1].replace("\\040", " "));
                // The last of those on one place hides the others.
                if (real.startsWith(mount) && mount.startsWith(nearest)) {
                    nearest = mount;
                    runnable = !List.of(words[3].split(",")).contains("noexec");
                }
            }
            return runnable;
        } catch (IOException | RuntimeException unknown) {
            return true;
        }
    }
}
