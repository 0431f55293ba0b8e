package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.file.PictureReader;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Words;
import impasto.studio.painting.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** What cannot be written is held, tried again and asked about, never lost without a word. */
class UnwrittenTest extends StudioFixture {

    @Test
    void aPaintingThatCannotBeWrittenIsWrittenWhenItCan() throws Exception {
        Path inTheWay = block("data/snapshots");
        paint();
        await("the message", () -> stage.getScene().lookup("#error-message") != null);
        assertEquals(0, onFx(() -> studio.snapshots().frames().size()));
        Files.delete(inTheWay);
        await("the painting in the filmstrip", () -> studio.snapshots().frames().size() == 1);
        assertTrue(onFx(() -> studio.writes().failed().isEmpty()));
        reopen();
        await("one snapshot", () -> studio.snapshots().frames().size() == 1);
    }

    @Test
    void closingAsksWhereAPaintingIsToGo() throws Exception {
        block("data/snapshots");
        paint();
        await("the failure", () -> !studio.writes().failed().isEmpty());
        close();
        answer(Words.of("window.close.again"));
        await("the question again", () -> question() != null);
        String asked = onFx(() -> question().getContentText());
        assertTrue(asked.contains("The result “cat” at step 3.") && asked.contains("snapshots"), asked);
        assertTrue(onFx(() -> stage.isShowing()));
        files.next = folder.resolve("saved.png");
        answer(Words.of("window.close.elsewhere"));
        await("the window to close", () -> !stage.isShowing());
        assertEquals(64, new PictureReader().read(files.next).width());
    }

    @Test
    void allThatIsNotWrittenCanBeRead() throws Exception {
        block("data/snapshots");
        for (int painting = 1; painting <= 3; painting++) {
            int failed = painting;
            paint();
            await("the failure", () -> studio.writes().failed().size() == failed);
        }
        close();
        await("the question", () -> question() != null);
        Label words = onFx(() -> (Label) question().lookup(".content.label"));
        assertEquals(3, words.getText().lines().count());
        await("room for all of it", () -> words.getHeight() > 0 && words.getHeight() >= words.prefHeight(words.getWidth()) - 1);
        answer(Words.of("window.close.lose"));
        await("the window to close", () -> !stage.isShowing());
    }

    @Test
    void closingLosesNothingUnlessThatIsWanted() throws Exception {
        Path inTheWay = block("data/snapshots");
        paint();
        await("the failure", () -> !studio.writes().failed().isEmpty());
        close();
        answer(Words.of("window.close.stay"));
        assertTrue(onFx(() -> stage.isShowing()));
        close();
        answer(Words.of("window.close.lose"));
        await("the window to close", () -> !stage.isShowing());
        studio.close();
        assertTrue(Files.isRegularFile(inTheWay), "what is in the way is left");
        Files.delete(inTheWay);
        open();
        await("the picture that was kept while painting, if any", () -> studio.snapshots().frames().size() <= 1);
    }

    @Test
    void settingsAreAskedAboutToo() throws Exception {
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 77.0);
            return true;
        });
        Path config = folder.resolve("config");
        await("the settings", () -> Files.exists(config.resolve("studio.json")));
        Path away = Files.move(config, folder.resolve("away"));
        Files.writeString(config, "in the way");
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 78.0);
            return true;
        });
        close();
        await("the question", () -> question() != null);
        assertEquals(Words.of("window.close.settings"), onFx(() -> question().getContentText()));
        Files.delete(config);
        Files.move(away, config);
        answer(Words.of("window.close.again"));
        await("the window to close", () -> !stage.isShowing());
        reopen();
        assertEquals(78.0, onFx(() -> studio.settings().now().transfer().weights().beta()));
    }

    @Test
    void aPresetThatCannotBeWrittenIsWrittenWhenItCan() throws Exception {
        Path inTheWay = block("config/presets");
        onFx(() -> {
            studio.presets().save("Harbour");
            return true;
        });
        await("the message", () -> stage.getScene().lookup("#error-message") != null);
        assertFalse(onFx(() -> studio.presets().has("Harbour")));
        Files.delete(inTheWay);
        await("the preset", () -> studio.presets().has("Harbour"));
    }

    private Path block(String what) throws IOException {
        Path file = folder.resolve(what);
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        return Files.writeString(file, "in the way");
    }

    private void paint() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 3.0);
            studio.painting().paint();
            return true;
        });
        await("the painting", () -> studio.painter().state() == RunState.IDLE
                && studio.painter().progress().iterationProperty().get() == 3);
    }

    private void close() {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}
