package impasto.files;

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

    /** The folder for this user: as property or variable say, or else where the platform keeps caches. */
    public static Path ofUser() {
        return of(System.getProperties(), System.getenv());
    }

    /** As {@link #ofUser} with these properties and this environment. */
    public static Path of(Properties properties, Map<String, String> environment) {
        String property = properties.getProperty(PROPERTY, "");
        String chosen = property.isBlank() ? environment.getOrDefault(VARIABLE, "") : property;
        return chosen.isBlank()
                ? Path.of(AppDirsFactory.getInstance().getUserCacheDir("impasto", null, null))
                : Path.of(chosen.strip()).toAbsolutePath();
    }
}
