package impasto.studio;

import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;

/** Opens the studio. */
public final class Studio {

    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Studio() {}

    public static void main(String[] arguments) {
        // What the launcher sees to, for those who start it otherwise.
        if (FitEnvironment.isFit()) {
            open();
        } else {
            System.exit(FitEnvironment.run(Studio.class));
        }
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @throws IllegalStateException when there is no screen to open it on
     */
    public static void open() {
        open(StudioApplication.class);
    }

    static void open(Class<? extends StudioApplication> application) {
        // It warns that JavaFX is on the class path, where it is meant to be.
        JAVAFX.setLevel(Level.SEVERE);
        FxCache.name();
        try {
            Application.launch(application);
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
