package impasto.studio;

import impasto.files.CacheFolder;
import impasto.files.UserFolders;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the studio. */
public final class Studio {

    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Studio() {}

    public static void main(String[] arguments) {
        // What the launcher sees to, for those who start it otherwise.
        if (!FitEnvironment.isFit()) {
            System.exit(FitEnvironment.run(Studio.class, arguments));
        }
        try {
            open(arguments);
        } catch (IllegalStateException failure) {
            System.err.println("impasto: " + failure.getMessage());
            System.exit(1);
        }
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param project the file of a project to open, or nothing
     * @throws IllegalStateException when there is no screen to open it on or no folder to keep things in; the message is for
     *     the user
     */
    public static void open(String... project) {
        open(StudioApplication.class, project);
    }

    static void open(Class<? extends StudioApplication> application, String... project) {
        // It warns that JavaFX is on the class path, where it is meant to be.
        JAVAFX.setLevel(Level.SEVERE);
        try {
            CacheFolder.ofUser();
            UserFolders.ofUser();
            FxCache.name();
        } catch (IllegalStateException noFolder) {
            new LaunchArchive().discard();
            throw noFolder;
        }
        try {
            Application.launch(application, project);
        } catch (RuntimeException failure) {
            new LaunchArchive().discard();
            throw new IllegalStateException("the studio's window could not be opened ("
                    + rootOf(failure).getMessage() + "): use impasto stylize", failure);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }
}
