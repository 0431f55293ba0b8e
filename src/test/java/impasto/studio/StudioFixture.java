package impasto.studio;

import impasto.Waiting;
import impasto.files.UserFolders;
import impasto.image.Picture;
import impasto.network.NetworkStore;
import impasto.session.Preferences;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.desktop.Desktop;
import impasto.studio.desktop.Programs;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Images;
import impasto.studio.painting.BackgroundEngine;
import impasto.studio.window.StudioModel;
import impasto.studio.window.StudioWindow;
import impasto.torch.SharedTorch;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** The real window on the real engine, with folders of its own. */
public abstract class StudioFixture {

    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    public Path folder;

    public final FxRobot robot = new FxRobot();
    public StudioModel studio;
    public Stage stage;
    public ChosenFiles files;
    /** Of a machine without programs for the desktop, as long as a test names no others. */
    public volatile Programs programs = command -> Optional.empty();

    @BeforeEach
    public void openWindow() throws Exception {
        FxToolkit.registerPrimaryStage();
        open();
    }

    @AfterEach
    public void closeWindow() throws Exception {
        StudioModel last = studio;
        onFx(() -> {
            stage.hide();
            return true;
        });
        last.close();
        FxToolkit.cleanupStages();
    }

    /** Opens the window, for the first time or again. */
    public void open() {
        onFx(() -> {
            studio = new StudioModel(UserFolders.within(folder), new BackgroundEngine(SharedTorch::engine, false, networkStore()));
            stage = new Stage();
            files = new ChosenFiles(studio.preferences());
            if (!newcomer() && studio.firstSteps().shownProperty().get()) {
                studio.pictures().takeSamples();
                studio.firstSteps().done();
                studio.undo().history().clear();
            }
            new StudioWindow(studio, stage, files, new Desktop(programs)).show(project());
            return true;
        });
    }

    /** The project that the program is called with. */
    protected Optional<Path> project() {
        return Optional.empty();
    }

    /** Whether the window is as a newcomer finds it; else samples are on the cards. */
    protected boolean newcomer() {
        return false;
    }

    /** Closes the window and opens it again, as after a restart. */
    public void reopen() {
        onFx(() -> {
            stage.close();
            return true;
        });
        studio.close();
        open();
    }

    /** The node of this id in the window. */
    @SuppressWarnings("unchecked") // The caller knows what it has named.
    public <T extends Node> T node(String id) {
        Node found = stage.getScene().lookup(id);
        if (found == null) {
            throw new AssertionError("there is no " + id);
        }
        return (T) found;
    }

    /** Presses a button of the window without waiting for what it opens. */
    public void press(String id) {
        Platform.runLater(() -> this.<ButtonBase>node(id).fire());
    }

    /** Waits for a question and gives an answer. */
    public static void answer(String words) {
        await("a question", () -> question() != null);
        Platform.runLater(() -> {
            DialogPane pane = question();
            ButtonType type = pane.getButtonTypes().stream().filter(button -> button.getText().equals(words)).findFirst()
                    .orElseThrow(() -> new AssertionError("no answer “" + words + "” among " + pane.getButtonTypes()));
            ((ButtonBase) pane.lookupButton(type)).fire();
        });
        await("the question to go", () -> question() == null);
    }

    /** The question that stands open; null when there is none. */
    public static DialogPane question() {
        return Window.getWindows().stream().filter(window -> window.isShowing() && window.getScene() != null)
                .map(window -> window.getScene().getRoot()).filter(DialogPane.class::isInstance)
                .map(DialogPane.class::cast).findFirst().orElse(null);
    }

    public NetworkStore networkStore() {
        return new NetworkStore();
    }

    public static <T> T onFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    public static void await(String what, BooleanSupplier condition) {
        try {
            Waiting.until(what, () -> onFx(condition::getAsBoolean));
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    /** Dialogs for files that give what a test has chosen. */
    public static final class ChosenFiles extends FileDialogs {

        public Path next;

        ChosenFiles(Preferences preferences) {
            super(preferences);
        }

        @Override
        public Optional<Path> picture(Node owner) {
            return Optional.ofNullable(next);
        }

        @Override
        public Optional<Path> folder(Node owner) {
            return Optional.ofNullable(next);
        }

        @Override
        public Optional<Path> project(Node owner) {
            return Optional.ofNullable(next);
        }

        @Override
        public Optional<Path> projectTarget(Node owner, String name) {
            return Optional.ofNullable(next);
        }

        @Override
        public Optional<Path> network(Node owner) {
            return Optional.ofNullable(next);
        }

        @Override
        public Optional<Path> pictureTarget(
                Node owner, Optional<Path> folder, String name, String ending) {
            return Optional.ofNullable(next);
        }
    }

    /** Waits until the canvas shows a picture, as near as a screen's levels let it. */
    protected final void assertShown(Picture expected) {
        PictureCanvas canvas = node("#canvas");
        await("the canvas shows it", () -> canvas.getResult() != null
                && near(expected.toArray(), Images.picture(canvas.getResult()).toArray()));
    }

    private static boolean near(float[] expected, float[] found) {
        float worst = 0;
        for (int i = 0; i < Math.min(expected.length, found.length); i++) {
            worst = Math.max(worst, Math.abs(expected[i] - found[i]));
        }
        return expected.length == found.length && worst < 2.5f / 255;
    }
}
