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
import java.util.Comparator;
import java.util.List;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
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
            return true;
        });
        size(1100, 720);
        await("the size to be remembered", () -> studio.preferences().number("window.width").orElse(0) == 1100
                && studio.preferences().number("window.height").orElse(0) == 720);
        press("#toolbar-theme");
        await("the light theme", () -> studio.preferences().text("theme").filter("light"::equals).isPresent());
        Setup before = onFx(() -> studio.settings().now());
        reopen();
        assertEquals(before, onFx(() -> studio.settings().now()));
        assertEquals(WAVES.toString(), onFx(() -> studio.pictures().styles().get(0).source().toString()));
        assertEquals(List.of(WAVES), onFx(() -> List.copyOf(studio.pictures().recent())));
        await("the size that it had", () -> stage.getWidth() == 1100 && stage.getHeight() == 720);
        assertTrue(onFx(() -> stage.getScene().getStylesheets().get(0)).endsWith("light.css"));
    }

    @Test
    void columnsAreAsWideAsTheyWereLeft() {
        drag(0, 60);
        drag(1, -40);
        List<Long> moved = widths();
        for (int restart = 0; restart < 3; restart++) {
            reopen();
            await("the columns " + moved, () -> widths().equals(moved));
        }
    }

    @Test
    void columnsOfASmallWindowAreWideAgainInALargeOne() {
        drag(0, 200);
        drag(1, -150);
        List<Long> moved = widths();
        size(910, 610);
        await("narrower columns", () -> widths().get(0) < moved.get(0));
        reopen();
        size(1280, 800);
        await("the columns " + moved, () -> widths().equals(moved));
    }

    @Test
    void theLayoutIsReset() {
        List<Long> first = widths();
        drag(0, 60);
        onFx(() -> {
            ((MenuBar) node(".menu-bar")).getMenus().stream().flatMap(menu -> menu.getItems().stream())
                    .filter(item -> "menu-reset-layout".equals(item.getId())).findFirst().orElseThrow().fire();
            return true;
        });
        await("the columns of the first time", () -> widths().equals(first));
    }

    private void size(double width, double height) {
        onFx(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
            return true;
        });
    }

    /** Drags a divider between the columns. */
    private void drag(int divider, double by) {
        await("the columns", () -> columns().getWidth() > 0 && columns().lookupAll(".split-pane-divider").size() >= 2);
        onFx(() -> {
            Node node = columns().lookupAll(".split-pane-divider").stream().filter(found -> found.getParent() == columns())
                    .sorted(Comparator.comparingDouble(Node::getLayoutX)).toList().get(divider);
            double x = node.localToScene(node.getLayoutBounds()).getCenterX();
            mouse(node, MouseEvent.MOUSE_PRESSED, x);
            mouse(node, MouseEvent.MOUSE_DRAGGED, x + by);
            columns().layout();
            mouse(node, MouseEvent.MOUSE_RELEASED, x + by);
            return true;
        });
    }

    private static void mouse(Node node, EventType<MouseEvent> type, double x) {
        Event.fireEvent(node, new MouseEvent(type, x, 300, x, 300, MouseButton.PRIMARY, 1, false, false, false, false, true,
                false, false, false, false, false, null));
    }

    /** Of the columns beside the picture, in pixels. */
    private List<Long> widths() {
        return onFx(() -> {
            stage.getScene().getRoot().layout();
            return List.of(0, 2).stream().map(at -> Math.round(((Region) columns().getItems().get(at)).getWidth())).toList();
        });
    }

    @Test
    void messagesFitTheSmallestWindow() {
        onFx(() -> {
            stage.setWidth(910);
            stage.setHeight(610);
            studio.messages().advise("Not everything is as you left it", "A sentence that is rather long. ".repeat(20));
            return true;
        });
        await("the message", () -> {
            Bounds bar = stage.getScene().lookup("#advice-message").localToScene(
                    stage.getScene().lookup("#advice-message").getLayoutBounds());
            return bar.getHeight() > 0 && new BoundingBox(0, 0, stage.getScene().getWidth(), stage.getScene().getHeight())
                    .contains(bar);
        });
        await("the canvas beside the columns", () -> {
            Bounds canvas = stage.getScene().lookup("#canvas").localToScene(stage.getScene().lookup("#canvas").getLayoutBounds());
            return canvas.getMinY() > 100 && canvas.getMaxX() < 910;
        });
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
