package impasto.studio;

import impasto.studio.window.StudioModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;

/** How long it takes from the start of the process until the window can be used. */
public final class LaunchTime {

    /** The system property that names the file that the milliseconds go to. */
    static final String PROPERTY = "impasto.launchTime";

    private LaunchTime() {}

    /** Opens the studio, and closes it when it can be used. */
    public static void main(String[] arguments) {
        Studio.open(Launched.class);
        System.exit(0);
    }

    /** Milliseconds since the process began. */
    static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /** Apart from the class that Java starts: it wants modules of JavaFX for one that is an application. */
    public static final class Launched extends StudioApplication {
        @Override
        void usable(StudioModel studio, Stage stage) {
            long milliseconds = sinceStart();
            try {
                Files.writeString(Path.of(System.getProperty(PROPERTY)), Long.toString(milliseconds));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                stage.close();
            }
        }
    }
}
