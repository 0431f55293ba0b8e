package impasto.studio.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.session.PictureSource;
import impasto.session.SamplePictures;
import impasto.studio.StudioFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

/** Pictures on their cards. */
class PicturesTest extends StudioFixture {

    private static final Path CAT = Path.of("assets", "samples", "content", "cat.jpg").toAbsolutePath();
    private static final Path WAVES = Path.of("assets", "samples", "styles", "woodcut-waves.jpg").toAbsolutePath();

    @Test
    void aFileThatCannotBeReadSaysWhyOnItsCard() throws Exception {
        Path broken = folder.resolve("broken.jpg");
        Files.writeString(broken, "not a picture");
        files.next = broken;
        press("#content-open");
        await("the reason", () -> !this.<Label>node("#content-error").getText().isEmpty());
        assertTrue(onFx(() -> node("#content-error").isVisible()));
        String reason = onFx(() -> this.<Label>node("#content-error").getText());
        assertTrue(reason.contains("broken.jpg") && reason.endsWith("."), reason);

        press("#paint");
        await("advice", () -> stage.getScene().lookup("#advice-message") != null);

        files.next = CAT;
        press("#content-open");
        await("the picture", () -> studio.pictures().content().imageProperty().get() != null);
        assertEquals("", onFx(() -> studio.pictures().content().errorProperty().get()));
        assertEquals("451 × 300", onFx(() -> studio.pictures().content().factsProperty().get()));
    }

    @Test
    void aPictureThatIsReadAllTheSameSaysWhatWasAmissOnItsCard() throws Exception {
        byte[] cat = Files.readAllBytes(CAT);
        Path endless = Files.write(folder.resolve("endless.jpg"), Arrays.copyOf(cat, cat.length - 2));
        files.next = endless;
        press("#content-open");
        await("the note", () -> this.<Label>node("#content-note").isVisible());
        assertEquals("endless.jpg has no end marker: it may be cut short, but all of its pixels are there.",
                onFx(() -> this.<Label>node("#content-note").getText()));
        assertEquals("", onFx(() -> studio.pictures().content().errorProperty().get()));
        files.next = CAT;
        press("#content-open");
        await("the note to go", () -> !this.<Label>node("#content-note").isVisible());
    }

    @Test
    void severalFilesGoToTheFreeCardsFirst() {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(null);
            studio.pictures().place(List.of(file(CAT)));
            return true;
        });
        assertEquals("cat.jpg", name(studio.pictures().content()));
        assertEquals(SamplePictures.STYLES.get(0).name(), name(studio.pictures().styles().get(0)));
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(null);
            studio.pictures().place(List.of(file(CAT), file(WAVES), file(CAT)));
            return true;
        });
        assertEquals("cat.jpg", name(studio.pictures().content()));
        assertEquals("woodcut-waves.jpg", name(studio.pictures().styles().get(0)));
        assertEquals("cat.jpg", name(studio.pictures().styles().get(1)));
        assertEquals(List.of(CAT, WAVES), onFx(() -> List.copyOf(studio.pictures().recent())));
    }

    @Test
    void stylesAreAddedWeighedAndTakenAway() {
        press("#add-style");
        await("a second card", () -> stage.getScene().lookup("#style-2-card") != null);
        assertTrue(onFx(() -> stage.getScene().lookup("#weights-blend-0-slider") != null));
        press("#style-2-remove");
        await("the card to go", () -> stage.getScene().lookup("#style-2-card") == null);
        press("#style-remove");
        await("the last style to be empty", () -> studio.pictures().styles().get(0).source() == null);
        assertEquals(1, onFx(() -> studio.pictures().styles().size()));
    }

    @Test
    void aPastedPictureIsKeptAsAFile() {
        onFx(() -> {
            studio.pictures().paste(Picture.of(2, 1, new float[] {1, 0, 0, 0, 0, 1}), studio.pictures().content());
            return true;
        });
        await("the pasted picture", () -> "2 × 1".equals(studio.pictures().content().factsProperty().get()));
        reopen();
        await("the pasted picture again", () -> "2 × 1".equals(studio.pictures().content().factsProperty().get()));
    }

    @Test
    void recentPicturesAreInTheMenu() {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(file(CAT));
            studio.pictures().styles().get(0).sourceProperty().set(file(WAVES));
            studio.pictures().content().sourceProperty().set(null);
            return true;
        });
        reopen();
        onFx(() -> {
            Menu recent = (Menu) this.<MenuBar>node(".menu-bar").getMenus().get(0).getItems().stream()
                    .filter(item -> "recent-menu".equals(item.getId())).findFirst().orElseThrow();
            recent.getOnShowing().handle(new Event(Menu.ON_SHOWING));
            assertTrue(recent.getItems().get(0).getText().startsWith("woodcut-waves.jpg"));
            MenuItem cat = recent.getItems().get(1);
            studio.pictures().content().sourceProperty().set(null);
            cat.fire();
            return true;
        });
        assertEquals("cat.jpg", name(studio.pictures().content()));
    }

    @Test
    void aRemovedPictureStaysAway() {
        press("#content-remove");
        await("the card to be free", () -> studio.pictures().content().isFree());
        assertNull(onFx(() -> studio.pictures().content().imageProperty().get()));
        assertFalse(onFx(() -> node("#content-remove").isVisible()));
    }

    private static PictureSource file(Path path) {
        return PictureSource.of(path.toString());
    }

    private static String name(PictureSlot slot) {
        return onFx(() -> slot.source().name());
    }
}
