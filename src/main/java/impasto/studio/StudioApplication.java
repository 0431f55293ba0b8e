package impasto.studio;

import impasto.session.UserFolders;
import impasto.studio.model.StudioModel;
import impasto.studio.paint.Engine;
import impasto.studio.view.FileDialogs;
import impasto.studio.view.StudioWindow;
import impasto.vgg.CacheFolder;
import impasto.vgg.NetworkStore;
import impasto.vgg.Torch;
import javafx.application.Application;
import javafx.stage.Stage;

/** The studio as JavaFX runs it. */
public final class StudioApplication extends Application {

    private StudioModel studio;

    @Override
    public void start(Stage stage) {
        Engine engine = new Engine(() -> Torch.start(Torch.defaultThreads(), CacheFolder.ofUser()), true, new NetworkStore());
        studio = new StudioModel(UserFolders.ofUser(), engine);
        new StudioWindow(studio, stage, new FileDialogs(studio.memory())).show();
        LaunchTime.report(stage);
    }

    @Override
    public void stop() {
        if (studio != null) {
            studio.close();
        }
    }
}
