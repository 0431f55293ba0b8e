package impasto.files;

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
 * @param state the log, the lock, and what is under way
 */
public record UserFolders(Path config, Path data, Path state) {
    /** The system property that names another folder for all. */
    public static final String PROPERTY = "impasto.home";
    /** The environment variable that names another folder for all; the system property goes before it. */
    public static final String VARIABLE = "IMPASTO_HOME";

    /**
     * The folders of this user: as property or variable say, or else where the platform keeps such files.
     *
     * @throws EnvironmentException when none is named and the user has no home; the message is for the user
     */
    public static UserFolders ofUser() {
        return of(System.getProperties(), System.getenv());
    }

    /** All inside one folder. */
    public static UserFolders within(Path folder) {
        return new UserFolders(folder.resolve("config"), folder.resolve("data"), folder.resolve("state"));
    }

    static UserFolders of(Properties properties, Map<String, String> environment) {
        String property = properties.getProperty(PROPERTY, "");
        String chosen = property.isBlank() ? environment.getOrDefault(VARIABLE, "") : property;
        if (!chosen.isBlank()) {
            return within(Path.of(chosen.strip()).toAbsolutePath());
        }
        AppDirs platform = AppDirsFactory.getInstance();
        Path data = Path.of(platform.getUserDataDir("impasto", null, null));
        if (!data.isAbsolute()) {
            throw new EnvironmentException(Said.of("files.no-home.settings", VARIABLE), null);
        }
        return new UserFolders(Path.of(platform.getUserConfigDir("impasto", null, null)), data, state(data, environment));
    }

    // Only the XDG base directories know a folder for state apart from data.
    private static Path state(Path data, Map<String, String> environment) {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return data.resolve("state");
        }
        String chosen = environment.getOrDefault("XDG_STATE_HOME", "");
        Path base = chosen.startsWith("/") ? Path.of(chosen)
                : Path.of(System.getProperty("user.home"), ".local", "state");
        return base.resolve("impasto");
    }
}
