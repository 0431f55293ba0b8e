package impasto.studio;

import impasto.engine.Engine;
import impasto.files.UserFolders;
import impasto.log.Log;
import impasto.network.NetworkStore;
import impasto.settings.PrecisionChoice;
import impasto.studio.desktop.Desktop;
import impasto.studio.desktop.Programs;
import impasto.studio.fx.Background;
import impasto.studio.fx.FileDialogs;
import impasto.studio.painting.BackgroundEngine;
import impasto.studio.window.StudioModel;
import impasto.studio.window.StudioWindow;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.stage.Stage;

/** The studio as JavaFX runs it. */
public class StudioApplication extends Application {

    private final CountDownLatch usable = new CountDownLatch(1);
    private final LaunchArchive archive = new LaunchArchive();
    private final AtomicBoolean rescued = new AtomicBoolean();
    private volatile StudioModel studio;
    private volatile Engine engine;

    @Override
    public void start(Stage stage) {
        studio = new StudioModel(folders(), new BackgroundEngine(this::engine, true, new NetworkStore()), new Background(usable));
        Runtime.getRuntime().addShutdownHook(new Thread(this::rescue, "rescue"));
        new StudioWindow(studio, stage, new FileDialogs(studio.preferences()),
                new Desktop(Programs.ofMachine())).show(project());
        new FirstFrames(() -> {
            usable.countDown();
            Thread display = new Thread(() -> DisplayLoss.then(this::rescue), "display-loss");
            display.setDaemon(true);
            display.start();
            archive.settle();
            usable(studio, stage);
        }).start();
    }

    /** The project that the program was called with. */
    private Optional<Path> project() {
        return getParameters().getRaw().stream().findFirst().map(Path::of);
    }

    /** Where the studio remembers things. */
    UserFolders folders() {
        return UserFolders.ofUser();
    }

    /** Told when the window can be used. */
    void usable(StudioModel model, Stage stage) {}

    /** The engine waits for the window, which would otherwise wait for a processor. */
    private Engine engine() {
        try {
            usable.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the studio was closed before the engine was loaded", interrupted);
        }
        Log.note("the studio begins");
        engine = Engine.start(Engine.defaultThreads(), PrecisionChoice.AUTO);
        return engine;
    }

    /** For a program that is ended from outside: what would be lost is written, and only then the engine is held. */
    private void rescue() {
        if (!rescued.compareAndSet(false, true)) {
            return;
        }
        // JavaFX's own hook, which runs beside this one, takes the renderer away: the window complains of it on standard error.
        PrintStream err = System.err;
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        studio.rescue(sentence -> err.println("impasto: " + sentence));
        if (engine != null) {
            engine.hold();
        }
    }

    @Override
    public void stop() {
        usable.countDown();
        if (studio != null) {
            studio.close();
        }
        archive.make();
        Log.note("the studio ends");
    }
}
