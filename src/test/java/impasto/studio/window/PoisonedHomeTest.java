package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.PresetStore;
import impasto.settings.NamedSetup;
import impasto.settings.Setup;
import impasto.studio.StudioFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** The studio starts whatever lies in its home, keeps what was there, and says so. */
class PoisonedHomeTest extends StudioFixture {

    private static final String DEEP = "[".repeat(100_000);

    private final List<Throwable> thrown = new CopyOnWriteArrayList<>();
    private Path config;

    /** Not yet: first the home is poisoned. */
    @Override
    @BeforeEach
    public void openWindow() throws Exception {
        FxToolkit.registerPrimaryStage();
        onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> thrown.add(failure));
            return true;
        });
        config = folder.resolve("config");
        new PresetStore(config.resolve("presets")).save(NamedSetup.own("Dawn", Setup.standard()));
    }

    @AfterEach
    void nothingWasThrown() {
        onFx(() -> {
            Thread.currentThread().setUncaughtExceptionHandler(null);
            return true;
        });
        assertEquals(List.of(), List.copyOf(thrown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"styles\": [null], ", "{\"styles\": [\"\\u0000\", 5, {}], \"start\": \"\\u0000\", ",
        "{\"setup\": {\"network\": \"a\\u0000b\", \"settings\": {\"size\": 1e999, \"weights\": {\"alpha\": null}}}, ",
        "{\"window.width\": 1e999, \"window.height\": \"tall\", \"window.x\": null, \"divider.columns.0\": \"\", ",
        "{\"recent\": [null, 1, \"\\u0000\"], \"mask.protect\": 5, \"mask.styles\": [null, \"../../x.png\"], ",
        "{\"network.file\": \"\\u0000\", \"device\": [], \"content\": 7, ",
        "{\"export.quality\": 1e999, ", "{\"export.folder\": \"\\u0000\", ",
        "{\"version\": 99, \"content\": \"DEEP\", ", "{\"version\": \"new\", ", "{\"setup\": DEEP"})
    void theOtherSettingsAreKeptAndTheFileAsItWas(String begun) throws Exception {
        String text = (begun + "\"theme\": \"light\"}").replace("DEEP", DEEP);
        Files.writeString(config.resolve("studio.json"), text);
        open();
        await("a message", () -> stage.getScene().lookup("#advice-message") != null);
        assertTrue(kept(config).contains(text));
        if (!begun.endsWith("DEEP")) {
            assertTrue(onFx(() -> stage.getScene().getStylesheets().get(0)).endsWith("light.css"));
        }
        assertEquals(1, onFx(() -> studio.presets().own().size()));
    }

    @Test
    void whatWasSaidOnceIsNotSaidAgain() throws Exception {
        Files.writeString(config.resolve("studio.json"), "{\"styles\": [null], \"setup\": {\"settings\": {\"size\": 1e999}}");
        Files.writeString(config.resolve("presets").resolve("dusk.json"), "{");
        open();
        await("a message", () -> stage.getScene().lookup("#advice-message") != null);
        reopen();
        assertTrue(onFx(() -> stage.getScene().lookup("#advice-message") == null));
    }

    @Test
    void theLargestNumbersThatAreAllowedDoNoHarm() throws Exception {
        Files.writeString(config.resolve("studio.json"), "{\"setup\": {\"previewEvery\": 2147483647, \"settings\": {\"size\":"
                + " 2147483647, \"iterations\": 2147483647, \"styleScale\": 20, \"poolingScale\": 100, \"weights\": {\"beta\":"
                + " 1e12, \"alpha\": 1e12, \"blend\": [1e12, 1e12], \"style\": {\"conv1_1\": 1e12, \"conv2_1\": 1e12}}}}}");
        open();
        assertEquals(Integer.MAX_VALUE, onFx(() -> studio.settings().now().transfer().size()));
        assertTrue(kept(config).isEmpty());
    }

    @Test
    void aWindowLargerThanAllScreensIsMadeSmaller() throws Exception {
        Files.writeString(config.resolve("studio.json"), "{\"window.width\": 1e300, \"window.height\": 1e9, \"window.x\": -1e300,"
                + " \"window.y\": 7e200, \"divider.columns.0\": 1e300, \"divider.middle.0\": -5, \"speed small\": -1e300}");
        open();
        assertTrue(onFx(() -> stage.getWidth()) <= 4000);
        assertTrue(onFx(() -> stage.getHeight()) <= 4000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{\"name\": null, \"setup\": {\"settings\": {}}}", "{\"name\": \"Dusk\"}", "DEEP",
        "{\"name\": \"Dusk\", \"setup\": {\"network\": \"\\u0000\", \"settings\": {\"seed\": 1e999, \"loss\": [DEEP"})
    void thePresetsThatCanBeReadAreThere(String content) throws Exception {
        String text = content.replace("DEEP", DEEP);
        Files.writeString(config.resolve("presets").resolve("dusk.json"), text);
        open();
        await("a message", () -> stage.getScene().lookup("#advice-message") != null);
        assertTrue(kept(config.resolve("presets")).contains(text));
        assertTrue(onFx(() -> studio.presets().own().stream().anyMatch(preset -> preset.name().equals("Dawn"))));
        onFx(() -> {
            studio.presets().own().forEach(studio.presets()::apply);
            return true;
        });
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsNoFileDoesNotKeepTheStudioFromStarting() throws Exception {
        String made = "mkfifo studio.json presets/a.json; mkdir presets/b.json; ln -s c.json presets/c.json;"
                + " mkdir -p ../data; rm -rf ../data/*; touch ../data/masks ../data/pasted; mkfifo ../data/snapshots";
        assertEquals(0, new ProcessBuilder("sh", "-c", made).directory(config.toFile()).start().waitFor());
        open();
        await("a message", () -> stage.getScene().lookup("#advice-message") != null);
        assertEquals(List.of("Dawn"), onFx(() -> studio.presets().own().stream().map(NamedSetup::name).toList()));
    }

    @Test
    void aLongNameDoesNotWidenThePopover() throws Exception {
        Path presets = config.resolve("presets");
        open();
        double usual = widthOfPopover();
        reopenWith(() -> {
            String dawn = Files.readString(presets.resolve("dawn.json"));
            Files.writeString(presets.resolve("long.json"), dawn.replace("Dawn", "W".repeat(100_000)));
            Files.writeString(presets.resolve("lines.json"), dawn.replace("Dawn", "a\\n".repeat(1000) + "\\u202e\\u0007"));
        });
        assertEquals(usual, widthOfPopover(), 1);
        assertTrue(onFx(() -> studio.presets().own().stream().allMatch(preset -> preset.name().length() <= 80)));
    }

    @Test
    void aPresetDoesNotOpenANetworkOnAnotherComputer() {
        open();
        onFx(() -> {
            studio.presets().apply(NamedSetup.own("Given", Setup.standard().withNetwork("file://server/share/vgg.h5")
                    .withSnapshotEvery(7)));
            return true;
        });
        assertTrue(onFx(() -> studio.settings().now().network().equals(Setup.SMALL) && studio.settings().now().snapshotEvery() == 7));
        await("a message", () -> stage.getScene().lookup("#advice-message") != null);
    }

    private double widthOfPopover() {
        press("#presets");
        await("the presets", () -> popover() != null && popover().getScene().lookup(".own-presets") != null);
        double width = onFx(() -> {
            Node own = popover().getScene().lookup(".own-presets");
            assertTrue(own.lookupAll(".button").stream().allMatch(button -> own.localToScene(own.getBoundsInLocal()).contains(
                    button.localToScene(button.getBoundsInLocal()).getCenterX(),
                    button.localToScene(button.getBoundsInLocal()).getCenterY())));
            return popover().getWidth();
        });
        press("#presets");
        await("the presets to close", () -> popover() == null);
        return width;
    }

    private static Window popover() {
        return Window.getWindows().stream().filter(window -> window.isShowing() && window.getScene() != null
                && window.getScene().lookup("#preset-save") != null).findFirst().orElse(null);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void reopenWith(Work work) throws IOException {
        onFx(() -> {
            stage.close();
            return true;
        });
        studio.close();
        work.run();
        open();
    }

    private static List<String> kept(Path folder) throws IOException {
        List<String> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().matches(".*\\.json\\.(damaged|newer)-[0-9T-]+")).toList()) {
                kept.add(Files.readString(file));
            }
        }
        return kept;
    }
}
