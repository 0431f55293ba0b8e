package impasto.studio.window;

import impasto.session.home.StudioHome;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether another studio has the home; looked at once a second while it has. */
public final class HomeModel implements AutoCloseable {

    private final StudioHome home;
    private final ReadOnlyBooleanWrapper waits = new ReadOnlyBooleanWrapper();
    private final ScheduledExecutorService watch;

    HomeModel(StudioHome home) {
        this.home = home;
        waits.set(home.waits());
        if (!home.waits()) {
            watch = null;
            return;
        }
        watch = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "home");
            thread.setDaemon(true);
            return thread;
        });
        watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        if (home.takeOver()) {
            watch.shutdown();
            Platform.runLater(() -> waits.set(false));
        }
    }

    /** Whether what is changed here waits until the other studio is closed. */
    public ReadOnlyBooleanProperty waitsProperty() {
        return waits.getReadOnlyProperty();
    }

    /** To be called when everything is written. */
    @Override
    public void close() {
        if (watch != null) {
            watch.shutdown();
        }
        home.close();
    }
}
