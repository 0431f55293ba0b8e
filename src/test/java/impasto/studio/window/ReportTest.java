package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.PictureSource.OfFile;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Messages.Kind;
import impasto.studio.fx.Messages.Message;
import impasto.studio.fx.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the artist can send when something failed. */
class ReportTest extends StudioFixture {

    private final List<Message> told = new ArrayList<>();

    @BeforeEach
    void listen() {
        onFx(() -> {
            studio.messages().listen(told::add);
            return true;
        });
    }

    private String report() {
        onFx(() -> {
            MenuBar bar = (MenuBar) stage.getScene().getRoot().lookup(".menu-bar");
            Menu help = bar.getMenus().get(bar.getMenus().size() - 1);
            Stream<MenuItem> items = help.getItems().stream().filter(item -> "menu-report".equals(item.getId()));
            items.findFirst().orElseThrow().fire();
            return true;
        });
        await("the report", () -> told.stream().anyMatch(message -> message.title().equals(Words.of("window.copied"))));
        return onFx(() -> Clipboard.getSystemClipboard().getString());
    }

    @Test
    void theReportOfAFailureIsOnTheClipboard() throws Exception {
        Path secret = Files.writeString(folder.resolve("Aunt Erna.jpg"), "no picture");
        onFx(() -> {
            // On a free card, which says it itself; one with a picture keeps that.
            studio.pictures().content().sourceProperty().set(null);
            studio.pictures().place(List.of(new OfFile(secret)));
            return true;
        });
        await("the refusal", () -> !studio.pictures().content().errorProperty().get().isEmpty());
        String report = report();
        for (String part : List.of("Impasto report, ", "JavaFX 21", "Processor: ", "Studio: window of ", " at scale 1.0",
                "Settings: network small, {\"loss\":\"balanced\"", "impasto.image.file.PictureException: <picture> is not a picture")) {
            assertTrue(report.contains(part), report);
        }
        assertFalse(report.contains("Erna"), report);
    }

    @Test
    void whatNobodyCaughtIsToldOnceAndLogged() {
        for (int i = 0; i < 3; i++) {
            Platform.runLater(() -> {
                throw new IllegalStateException("nobody thought of this");
            });
        }
        await("a message", () -> !told.isEmpty());
        assertEquals(List.of(new Message(Kind.ERROR, "Something went wrong", "Something unforeseen failed "
                + "(IllegalStateException: nobody thought of this). Help → Copy report has what is needed to find out why.")),
                onFx(() -> List.copyOf(told)));
        assertTrue(report().contains("nobody caught this\njava.lang.IllegalStateException: nobody thought of this\n\tat "));
    }
}
