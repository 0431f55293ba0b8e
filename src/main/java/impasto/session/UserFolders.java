package impasto.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * Where the studio keeps what it remembers.
 *
 * @param config settings, presets, the state of the window
 * @param data snapshots and pasted pictures
 */
public record UserFolders(Path config, Path data) {
    /** The system property that names another folder for both. */
    public static final String PROPERTY = "impasto.home";
    /** The environment variable that names another folder for both; the system property goes before it. */
    public static final String VARIABLE = "IMPASTO_HOME";

    /** The folders of this user: as property or variable say, or else where the platform keeps such files. */
    public static UserFolders ofUser() {
        return of(System.getProperties(), System.getenv());
    }

    /** Both inside one folder. */
    public static UserFolders within(Path folder) {
        return new UserFolders(folder.resolve("config"), folder.resolve("data"));
    }

    static UserFolders of(Properties properties, Map<String, String> environment) {
        String property = properties.getProperty(PROPERTY, "");
        String chosen = property.isBlank() ? environment.getOrDefault(VARIABLE, "") : property;
        if (!chosen.isBlank()) {
            return within(Path.of(chosen.strip()).toAbsolutePath());
        }
        AppDirs platform = AppDirsFactory.getInstance();
        return new UserFolders(Path.of(platform.getUserConfigDir("impasto", null, null)),
                Path.of(platform.getUserDataDir("impasto", null, null)));
    }
}
