package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.files.UserFolders;
import impasto.session.home.HomeParts;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.NamedSetup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.desktop.Desktop;
import impasto.studio.fx.FileDialogs;
import impasto.studio.painting.BackgroundEngine;
import impasto.studio.painting.RunState;
import impasto.torch.SharedTorch;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second window on the same home. */
class TwoStudiosTest extends StudioFixture {

    private StudioModel second;
    private Stage window;

    @BeforeEach
    void openSecond() {
        onFx(() -> {
            studio.presets().save("Mine");
            second = new StudioModel(UserFolders.within(folder), new BackgroundEngine(SharedTorch::engine, false, networkStore()));
            window = new Stage();
            new StudioWindow(second, window, new FileDialogs(second.preferences()), new Desktop(programs)).show();
            return true;
        });
    }

    @AfterEach
    void closeSecond() {
        onFx(() -> {
            window.hide();
            return true;
        });
        second.close();
    }

    @Test
    void theSecondSaysSoPaintsAndWritesWhenTheFirstIsClosed() throws Exception {
        assertTrue(onFx(() -> notice(window).isVisible()));
        assertFalse(onFx(() -> notice(stage).isVisible()));
        onFx(() -> {
            second.presets().save("Theirs");
            second.settings().change(Catalogue.SIZE, 64.0);
            second.settings().change(Catalogue.ITERATIONS, 3.0);
            second.settings().change(Catalogue.BETA, 55.0);
            second.painting().paint();
            return true;
        });
        await("the painting", () -> second.painter().state() == RunState.IDLE && second.snapshots().frames().size() == 1);
        assertTrue(second.preferences().flush());
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 128.0);
            return true;
        });
        UserFolders home = UserFolders.within(folder);
        assertEquals(0, new SnapshotStore(HomeParts.snapshots(home)).list().size());
        reopenAfter(() -> {
            await("the notice to go", () -> !notice(window).isVisible());
            return true;
        });
        assertEquals(List.of("Mine", "Theirs"), onFx(() -> studio.presets().own().stream().map(NamedSetup::name).toList()));
        await("the painting", () -> studio.snapshots().frames().size() == 1);
        assertEquals(55.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
    }

    private void reopenAfter(Callable<Boolean> between) throws Exception {
        onFx(() -> {
            stage.close();
            return true;
        });
        studio.close();
        between.call();
        open();
    }

    private static Node notice(Stage window) {
        return window.getScene().lookup(".home-notice");
    }
}
