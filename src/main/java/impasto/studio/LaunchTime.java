package impasto.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;

/** How long it takes from the start of the process until the window can be used, measured when asked for. */
final class LaunchTime {

    /** The system property that asks for it and names the file that the milliseconds go to; the window then closes. */
    static final String PROPERTY = "impasto.launchTime";

    private LaunchTime() {}

    /** To be called when the window can be used. */
    static void report(Stage stage) {
        String file = System.getProperty(PROPERTY, "");
        if (file.isEmpty()) {
            return;
        }
        long milliseconds = sinceStart();
        try {
            Files.writeString(Path.of(file), Long.toString(milliseconds));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            stage.close();
        }
    }

    /** Milliseconds since the process began. */
    static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
