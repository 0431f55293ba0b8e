package impasto.files;

import impasto.words.Saying;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import net.harawata.appdirs.AppDirsFactory;

/** Where is kept what can be made or fetched anew. */
public final class CacheFolder {
    /** The system property that names another folder. */
    public static final String PROPERTY = "impasto.cache";
    /** The environment variable that names another folder; the system property goes before it. */
    public static final String VARIABLE = "IMPASTO_CACHE";

    private CacheFolder() {
    }

    /**
     * The folder for this user: as property or variable say, or else where the platform keeps caches.
     *
     * @throws EnvironmentException when none is named and the user has no home; the message is for the user
     */
    public static Path ofUser() {
        return of(System.getProperties(), System.getenv());
    }

    /** As {@link #ofUser} with these properties and this environment. */
    public static Path of(Properties properties, Map<String, String> environment) {
        String property = properties.getProperty(PROPERTY, "");
        String chosen = property.isBlank() ? environment.getOrDefault(VARIABLE, "") : property;
        if (!chosen.isBlank()) {
            return Path.of(chosen.strip()).toAbsolutePath();
        }
        Path folder = Path.of(AppDirsFactory.getInstance().getUserCacheDir("impasto", null, null));
        if (!folder.isAbsolute()) {
            // Java's home of a user whom the system does not know is "?".
            throw new EnvironmentException(Said.of("files.no-home.cache", VARIABLE), null);
        }
        return folder;
    }

    /** The sentence for native code that cannot be put into the cache folder or run from there. */
    public static Saying unusable(Saying what, Path folder) {
        return Said.of("files.not-runnable", what, folder, VARIABLE);
    }
}
