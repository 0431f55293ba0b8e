package impasto.studio;

import impasto.studio.model.StudioModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;

/** The studio, which says how long it took from the start of the process until its window could be used, and closes. */
public final class LaunchTime extends StudioApplication {

    /** The system property that names the file that the milliseconds go to. */
    static final String PROPERTY = "impasto.launchTime";

    public static void main(String[] arguments) {
        Studio.open(LaunchTime.class);
        System.exit(0);
    }

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

    /** Milliseconds since the process began. */
    static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }
}
