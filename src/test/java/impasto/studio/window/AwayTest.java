package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.PictureSource;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.desktop.Programs;
import impasto.studio.fx.Words;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What happens while nobody looks, and what is said when it is done. */
class AwayTest extends StudioFixture {

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Process> awake = Collections.synchronizedList(new ArrayList<>());

    /** The machine's programs stood in for: one that waits for those that keep it awake. */
    private Optional<Process> start(List<String> command) {
        asked.add(String.join(" ", command));
        if (!command.get(command.size() - 1).equals("cat")) {
            return Optional.empty();
        }
        Optional<Process> process = Programs.ofMachine().start(List.of("cat"));
        process.ifPresent(awake::add);
        return process;
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPaintingKeepsTheMachineAwakeAndItsEndIsToldOutsideTheWindow() {
        programs = this::start;
        reopen();
        paint(5000.0);
        await("a process that keeps the machine awake", () -> awake.size() == 1 && awake.get(0).isAlive());
        onFx(() -> {
            studio.painter().pause();
            return true;
        });
        await("the machine to be left alone", () -> !awake.get(0).isAlive());
        onFx(() -> {
            studio.painter().resume();
            return true;
        });
        await("it to be kept awake", () -> awake.size() == 2 && awake.get(1).isAlive());
        onFx(() -> {
            studio.painter().stop();
            return true;
        });
        await("the end", () -> studio.painter().state() == RunState.IDLE && !awake.get(1).isAlive());
        assertFalse(asked.stream().anyMatch(command -> command.contains(Words.of("window.done"))), "stopped by hand");
        away();
        paint(2.0);
        await("the notification", () -> asked.stream().anyMatch(command -> command.contains(Words.of("window.done"))));
        assertTrue(onFx(() -> stage.getScene().lookup(".toast") != null));
    }

    @Test
    void anExportedPictureIsShownInItsFolder() throws Exception {
        programs = this::start;
        reopen();
        paint(1.0);
        await("the end", () -> studio.painter().state() == RunState.IDLE && studio.export().possible().get());
        Path file = Files.createDirectory(folder.resolve("out")).resolve("cat.png");
        onFx(() -> {
            studio.export().export(studio.export().subject().orElseThrow(), studio.export().options(), file, written -> { });
            return true;
        });
        await("the file and what was said of it", () -> Files.exists(file) && stage.getScene().lookup("#toast-way") != null);
        onFx(() -> {
            this.<ButtonBase>node("#toast-way").fire();
            return true;
        });
        await("its folder", () -> asked.stream().anyMatch(command -> command.contains("cat.png")
                || command.contains(file.getParent().toString())));
        assertTrue(onFx(() -> stage.getScene().lookup("#toast-way") == null));
    }

    @Test
    void aPictureThatIsOpenedIsSeenWhole() {
        await("the photo", () -> this.<PictureCanvas>node("#canvas").getOriginal() != null);
        Image before = onFx(() -> this.<PictureCanvas>node("#canvas").getOriginal());
        onFx(() -> {
            this.<PictureCanvas>node("#canvas").setZoom(4);
            return true;
        });
        assertFalse(onFx(() -> this.<PictureCanvas>node("#canvas").isFit()));
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(PictureSource.of("sample:content/astronaut.jpg"));
            return true;
        });
        await("another photo, whole", () -> this.<PictureCanvas>node("#canvas").getOriginal() != before
                && this.<PictureCanvas>node("#canvas").isFit());
    }

    private void paint(double steps) {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, steps);
            studio.painting().paint();
            return true;
        });
        await("painting", () -> studio.painter().state() != RunState.PREPARING);
        assertEquals(64.0, onFx(() -> Catalogue.SIZE.in(studio.settings().now()).doubleValue()));
    }

    private void away() {
        onFx(() -> {
            stage.setIconified(true);
            return true;
        });
    }
}
