package impasto.studio.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.studio.StudioFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** The artist's own paintings are found and go onto the card. */
class LibraryTest extends StudioFixture {

    private static final Path STYLES = Path.of("assets", "samples", "styles").toAbsolutePath();

    @Test
    void aFolderIsAddedSearchedAndAClickTakesAPainting() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("mine/older"));
        Files.copy(STYLES.resolve("woodcut-waves.jpg"), mine.resolve("Waves.jpg"));
        Files.copy(STYLES.resolve("stained-glass.jpg"), mine.getParent().resolve("glass.jpg"));
        Files.writeString(mine.resolve("notes.txt"), "no picture");
        press("#style-library");
        await("the library", () -> pane() != null);
        files.next = folder.resolve("mine");
        onFx(() -> {
            this.<ButtonBase>in("#library-add").fire();
            return true;
        });
        await("two pictures", () -> names().equals(List.of("glass.jpg", "Waves.jpg")));
        onFx(() -> {
            studio.library().favour(mine.resolve("Waves.jpg"), true);
            return true;
        });
        assertEquals(List.of("Waves.jpg", "glass.jpg"), onFx(this::names));
        onFx(() -> {
            this.<TextField>in("#library-search").setText("WAV");
            return true;
        });
        assertEquals(List.of("Waves.jpg"), onFx(this::names));
        await("its tile", () -> pane().lookupAll(".tile").stream().anyMatch(tile -> ((ButtonBase) tile).getText().equals("Waves.jpg")));
        onFx(() -> {
            pane().lookupAll(".tile").stream().map(ButtonBase.class::cast).filter(tile -> tile.getText().equals("Waves.jpg"))
                    .findFirst().orElseThrow().fire();
            return true;
        });
        assertEquals("Waves.jpg", onFx(() -> studio.pictures().styles().get(0).source().name()));
        await("the library to be closed", () -> pane() == null);
        reopen();
        assertEquals(List.of(folder.resolve("mine")), onFx(() -> List.copyOf(studio.library().folders())));
        assertTrue(onFx(() -> studio.library().isFavourite(mine.resolve("Waves.jpg"))));
    }

    private List<String> names() {
        return studio.library().shown().stream().map(file -> file.getFileName().toString()).toList();
    }

    private static Node pane() {
        return Window.getWindows().stream().filter(window -> window.isShowing() && window.getScene() != null)
                .map(window -> window.getScene().getRoot().lookup("#library")).filter(found -> found != null).findFirst().orElse(null);
    }

    @SuppressWarnings("unchecked") // The caller knows what it has named.
    private <T extends Node> T in(String id) {
        return (T) pane().lookup(id);
    }
}
