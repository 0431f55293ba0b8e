package impasto.studio;

import impasto.session.UserFolders;
import impasto.studio.model.StudioModel;
import impasto.studio.paint.Engine;
import impasto.studio.view.FileDialogs;
import impasto.studio.view.StudioWindow;
import impasto.vgg.CacheFolder;
import impasto.vgg.NetworkStore;
import impasto.vgg.Torch;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The studio as JavaFX runs it. */
public class StudioApplication extends Application {

    private final CountDownLatch shown = new CountDownLatch(1);
    private StudioModel studio;

    @Override
    public void start(Stage stage) {
        Engine engine = new Engine(this::engine, true, new NetworkStore());
        studio = new StudioModel(folders(), engine);
        new StudioWindow(studio, stage, new FileDialogs(studio.memory())).show();
        Platform.runLater(shown::countDown);
        opened(studio, stage);
    }

    /** Where the studio remembers things. */
    UserFolders folders() {
        return UserFolders.ofUser();
    }

    /** The window is open. */
    void opened(StudioModel model, Stage stage) {
        LaunchTime.report(stage);
    }

    /** The engine waits for the window, which would otherwise wait for a processor. */
    private Torch engine() {
        try {
            shown.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the studio was closed before the engine was loaded", interrupted);
        }
        return Torch.start(Torch.defaultThreads(), CacheFolder.ofUser());
    }

    @Override
    public void stop() {
        shown.countDown();
        if (studio != null) {
            studio.close();
        }
    }
}
