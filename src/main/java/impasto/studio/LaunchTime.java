package impasto.studio;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long it takes from the start of the process until the window can be used, measured when asked for. */
final class LaunchTime {

    /** The system property that asks for it: the window then says so on standard output and closes. */
    static final String PROPERTY = "impasto.launchTime";

    private LaunchTime() {}

    static void report(Stage stage) {
        if (Boolean.getBoolean(PROPERTY)) {
            new Frames(stage).start();
        }
    }

    /** The window can be used when its first frames are drawn and events are handled between them. */
    private static final class Frames extends AnimationTimer {

        private static final int DRAWN = 3;
        private static final Logger LOG = LoggerFactory.getLogger(LaunchTime.class);

        private final Stage stage;
        private int frames;

        Frames(Stage stage) {
            this.stage = stage;
        }

        @Override
        public void handle(long now) {
            frames++;
            if (frames == DRAWN) {
                stop();
                long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                LOG.error("usable after {} ms", System.currentTimeMillis() - started);
                stage.close();
            }
        }
    }
}
