package impasto.studio;

import impasto.files.UserFolders;
import impasto.log.Log;
import impasto.studio.fx.Background;
import impasto.studio.model.StudioModel;
import impasto.studio.paint.Engine;
import impasto.studio.view.FileDialogs;
import impasto.studio.view.StudioWindow;
import impasto.files.CacheFolder;
import impasto.vgg.NetworkStore;
import impasto.vgg.Torch;
import java.util.concurrent.CountDownLatch;
import javafx.application.Application;
import javafx.stage.Stage;

/** The studio as JavaFX runs it. */
public class StudioApplication extends Application {

    private final CountDownLatch usable = new CountDownLatch(1);
    private final LaunchArchive archive = new LaunchArchive();
    private StudioModel studio;

    @Override
    public void start(Stage stage) {
        Engine engine = new Engine(this::engine, true, new NetworkStore());
        studio = new StudioModel(folders(), engine, new Background(usable));
        new StudioWindow(studio, stage, new FileDialogs(studio.memory())).show();
        new FirstFrames(() -> {
            usable.countDown();
            archive.settle();
            usable(studio, stage);
        }).start();
    }

    /** Where the studio remembers things. */
    UserFolders folders() {
        return UserFolders.ofUser();
    }

    /** Told when the window can be used. */
    void usable(StudioModel model, Stage stage) {
        LaunchTime.report(stage);
    }

    /** The engine waits for the window, which would otherwise wait for a processor. */
    private Torch engine() {
        try {
            usable.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the studio was closed before the engine was loaded", interrupted);
        }
        Log.note("the studio begins");
        Torch torch = Torch.start(Torch.defaultThreads(), CacheFolder.ofUser());
        torch.holdAtExit();
        return torch;
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
