package impasto.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

/** How long it takes from the start of the process until the window can be used, measured when asked for. */
final class LaunchTime {

    /** The system property that asks for it and names the file that the milliseconds go to; the window then closes. */
    static final String PROPERTY = "impasto.launchTime";

    private LaunchTime() {}

    static void report(Stage stage) {
        String file = System.getProperty(PROPERTY, "");
        if (!file.isEmpty()) {
            new Frames(stage, Path.of(file)).start();
        }
    }

    /** The window can be used when its first frames are drawn and events are handled between them. */
    private static final class Frames extends AnimationTimer {

        private static final int DRAWN = 3;

        private final Stage stage;
        private final Path file;
        private int frames;

        Frames(Stage stage, Path file) {
            this.stage = stage;
            this.file = file;
        }

        @Override
        public void handle(long now) {
            frames++;
            if (frames == DRAWN) {
                stop();
                long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                try {
                    Files.writeString(file, Long.toString(System.currentTimeMillis() - started));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                } finally {
                    stage.close();
                }
            }
        }
    }
}
