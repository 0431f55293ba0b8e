package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.PictureSource;
import impasto.settings.DeviceChoice;
import impasto.settings.NamedSetup;
import impasto.settings.Setup;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Words;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

/** What outlives the window. */
class RestartTest extends StudioFixture {

    private static final Path WAVES = Path.of("assets", "samples", "styles", "woodcut-waves.jpg").toAbsolutePath();

    @Test
    void settingsPicturesAndTheWindowAreRemembered() {
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 123.0);
            studio.pictures().styles().get(0).sourceProperty().set(PictureSource.of(WAVES.toString()));
            stage.setWidth(1100);
            stage.setHeight(720);
            return true;
        });
        press("#toolbar-theme");
        await("the light theme", () -> studio.preferences().text("theme").filter("light"::equals).isPresent());
        Setup before = onFx(() -> studio.settings().now());
        reopen();
        assertEquals(before, onFx(() -> studio.settings().now()));
        assertEquals(WAVES.toString(), onFx(() -> studio.pictures().styles().get(0).source().toString()));
        assertEquals(List.of(WAVES), onFx(() -> List.copyOf(studio.pictures().recent())));
        assertEquals(1100, onFx(() -> stage.getWidth()));
        assertEquals(720, onFx(() -> stage.getHeight()));
        assertTrue(onFx(() -> stage.getScene().getStylesheets().get(0)).endsWith("light.css"));
    }

    @Test
    void dividersAreWhereTheyWereLeft() {
        double[] moved = onFx(() -> {
            columns().setDividerPositions(0.25, 0.7);
            return columns().getDividerPositions();
        });
        reopen();
        await("the dividers", () -> Arrays.equals(rounded(moved), rounded(columns().getDividerPositions())));
    }

    @Test
    void aSmallWindowIsDividedAsItWasLeft() {
        onFx(() -> {
            stage.setWidth(900);
            stage.setHeight(600);
            return true;
        });
        double[] moved = onFx(() -> {
            columns().setDividerPositions(0.25, 0.64);
            return columns().getDividerPositions();
        });
        for (int restart = 0; restart < 3; restart++) {
            reopen();
        }
        await("the dividers", () -> Arrays.equals(rounded(moved), rounded(columns().getDividerPositions())));
    }

    @Test
    void messagesFitTheSmallestWindow() {
        onFx(() -> {
            stage.setWidth(900);
            stage.setHeight(600);
            studio.messages().advise("Not everything is as you left it", "A sentence that is rather long. ".repeat(20));
            return true;
        });
        await("the message", () -> {
            Bounds bar = stage.getScene().lookup("#advice-message").localToScene(
                    stage.getScene().lookup("#advice-message").getLayoutBounds());
            return bar.getHeight() > 0 && new BoundingBox(0, 0, stage.getScene().getWidth(), stage.getScene().getHeight())
                    .contains(bar);
        });
        Bounds canvas = onFx(() -> stage.getScene().lookup("#canvas").localToScene(
                stage.getScene().lookup("#canvas").getLayoutBounds()));
        assertTrue(canvas.getMinY() > 100 && canvas.getMaxX() < 900, canvas::toString);
    }

    @Test
    void theDeviceIsChosenAndRemembered() {
        press("#network-button");
        await("the devices", () -> stage.getScene().lookup("#device-box") != null
                && studio.device().choices().contains(DeviceChoice.CPU));
        onFx(() -> {
            this.<ComboBox<DeviceChoice>>node("#device-box").setValue(DeviceChoice.CPU);
            return true;
        });
        await("the processor", () -> studio.device().engineProperty().get().startsWith("CPU"));
        reopen();
        assertEquals(DeviceChoice.CPU, onFx(() -> studio.device().choiceProperty().get()));
        String processor = Words.of("network.device.on", Words.of("network.device.cpu"));
        await("the processor", () -> this.<Labeled>node("#device").getText().equals(processor));
    }

    private SplitPane columns() {
        return node(".split-pane");
    }

    private static long[] rounded(double[] positions) {
        return Arrays.stream(positions).mapToLong(position -> Math.round(position * 50)).toArray();
    }

    @Test
    void ownPresetsOutliveARestart() throws Exception {
        onFx(() -> {
            studio.settings().change(Catalogue.ALPHA, 7.0);
            studio.presets().save("Harbour at dusk");
            studio.presets().save("To be deleted");
            return true;
        });
        reopen();
        assertEquals(List.of("Harbour at dusk", "To be deleted"), names());
        onFx(() -> {
            studio.presets().delete(studio.presets().own().get(1));
            studio.presets().rename(studio.presets().own().get(0), "Harbour at dawn");
            studio.presets().export(studio.presets().own().get(0), folder.resolve("given.json"));
            studio.settings().reset(Catalogue.ALPHA);
            studio.presets().importFrom(folder.resolve("given.json"));
            return true;
        });
        reopen();
        assertEquals(List.of("Harbour at dawn", "Harbour at dawn 2"), names());
        onFx(() -> {
            studio.presets().apply(studio.presets().own().get(1));
            return true;
        });
        assertEquals(7.0, onFx(() -> studio.settings().now().transfer().weights().alpha()));
    }

    @Test
    void aDamagedMemoryIsSetAsideAndTheWindowOpens() throws Exception {
        onFx(() -> {
            stage.close();
            return true;
        });
        studio.close();
        Path file = folder.resolve("config").resolve("studio.json");
        Files.writeString(file, "{\"setup\": {\"network\"");
        open();
        assertEquals(Setup.standard(), onFx(() -> studio.settings().now()));
        try (var files = Files.newDirectoryStream(file.getParent(), "studio.json.damaged-*")) {
            assertTrue(files.iterator().hasNext());
        }
    }

    @Test
    void closingWhilePaintingAsksAndLosesNothing() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 5000.0);
            studio.painting().paint();
            return true;
        });
        await("some iterations", () -> studio.painter().progress().iterationProperty().get() > 2);
        closeRequest();
        assertNotNull(onFx(() -> stage.getScene()));
        answer(Words.of("window.close.go-on"));
        assertTrue(onFx(() -> stage.isShowing() && studio.painter().state() == RunState.PAINTING));
        closeRequest();
        answer(Words.of("window.close.stop"));
        await("the window to close", () -> !stage.isShowing());
        int iteration = onFx(() -> studio.painter().progress().iterationProperty().get());
        reopen();
        await("the painting in the filmstrip", () -> studio.snapshots().frames().size() == 1);
        assertEquals(iteration, onFx(() -> studio.snapshots().frames().get(0).snapshot().iteration()));
        assertFalse(onFx(() -> studio.painter().state().active()));
    }

    private void closeRequest() {
        Platform.runLater(() ->
                stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    private List<String> names() {
        return onFx(() -> studio.presets().own().stream().map(NamedSetup::name).toList());
    }
}
