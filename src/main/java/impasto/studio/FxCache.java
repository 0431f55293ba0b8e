package impasto.studio;

import impasto.files.EnvironmentException;
import impasto.files.NativeFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Application;

/**
 * Where JavaFX unpacks its native code: the cache folder, or else a temporary folder for this start. JavaFX compares what it
 * finds with what it brings, and what lies in the home folder or belongs to others does not matter.
 */
final class FxCache {

    private static final String PROPERTY = "javafx.cachedir";

    private FxCache() {}

    /** @throws EnvironmentException when there is no folder; the message is for the user */
    static void name() {
        if (System.getProperty(PROPERTY) == null) {
            System.setProperty(PROPERTY, NativeFolder.of("natives/" + version()).orElseGet(FxCache::temporary).toString());
        }
    }

    private static String version() {
        String jar = Application.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return jar.replaceAll(".*/|\\.jar$", "");
    }

    private static Path temporary() {
        try {
            Path folder = Files.createTempDirectory("impasto-natives");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "natives"));
            if (NativeFolder.runnable(folder)) {
                return folder;
            }
        } catch (IOException none) {
            // The sentence below.
        }
        throw new EnvironmentException(NativeFolder.none(), null);
    }

    private static void delete(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException stays) {
            return;
        }
    }
}
