package impasto.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
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
            whenUsable(milliseconds -> {
                try {
                    Files.writeString(Path.of(file), Long.toString(milliseconds));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                } finally {
                    stage.close();
                }
            });
        }
    }

    /** Tells, on the JavaFX thread, how many milliseconds the process had run when the window could be used. */
    static void whenUsable(LongConsumer told) {
        new Frames(told).start();
    }

    /** Milliseconds since the process began. */
    static long sinceStart() {
        return System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
    }

    /** The window can be used when its first frames are drawn and events are handled between them. */
    private static final class Frames extends AnimationTimer {

        private static final int DRAWN = 3;

        private final LongConsumer told;
        private int frames;

        Frames(LongConsumer told) {
            this.told = told;
        }

        @Override
        public void handle(long now) {
            frames++;
            if (frames == DRAWN) {
                stop();
                told.accept(sinceStart());
            }
        }
    }
}
