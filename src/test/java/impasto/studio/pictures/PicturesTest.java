package impasto.studio.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.controls.Message;
import impasto.image.Mask;
import impasto.image.Picture;
import impasto.session.PictureSource;
import impasto.session.SamplePictures;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Pictures on their cards. */
class PicturesTest extends StudioFixture {

    private static final Path CAT = Path.of("assets", "samples", "content", "cat.jpg").toAbsolutePath();
    private static final Path WAVES = Path.of("assets", "samples", "styles", "woodcut-waves.jpg").toAbsolutePath();

    @Test
    void aFileThatCannotBeReadSaysWhyOnItsCard() throws Exception {
        Path broken = folder.resolve("broken.jpg");
        Files.writeString(broken, "not a picture");
        press("#content-remove");
        await("the card to be free", () -> studio.pictures().content().isFree());
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
    void whatCannotBeReadLeavesThePictureThatWasThere() throws Exception {
        Path broken = folder.resolve("broken.jpg");
        Files.writeString(broken, "not a picture");
        await("the photo", () -> studio.pictures().content().imageProperty().get() != null);
        String before = name(studio.pictures().content());
        files.next = broken;
        press("#content-open");
        await("the reason", () -> stage.getScene().lookup("#error-message") != null);
        assertEquals(before, name(studio.pictures().content()));
        assertTrue(onFx(() -> studio.pictures().content().imageProperty().get() != null
                && studio.pictures().content().errorProperty().get().isEmpty()));
        assertFalse(onFx(() -> studio.undo().history().canUndoProperty().get()));
        assertEquals(List.of(), onFx(() -> List.copyOf(studio.pictures().recent())));
    }

    @Test
    void picturesAreUndoneAndEachStepIsNamed() {
        String before = name(studio.pictures().content());
        files.next = WAVES;
        press("#content-open");
        await("the photo", () -> name(studio.pictures().content()).equals("woodcut-waves.jpg"));
        press("#style-remove");
        await("no painting", () -> studio.pictures().styles().get(0).source() == null);
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 300.0);
            studio.pictures().place(List.of(file(CAT), file(CAT), file(WAVES)));
            return true;
        });
        assertEquals(2, onFx(() -> studio.pictures().styles().size()));
        assertEquals("Undo Open 3 pictures", undoItem());
        undo();
        assertEquals(1, onFx(() -> studio.pictures().styles().size()));
        assertEquals("Undo " + Catalogue.SIZE.label(), undoItem());
        undo();
        assertEquals("Undo Take off " + SamplePictures.STYLES.get(0).name(), undoItem());
        undo();
        assertEquals(SamplePictures.STYLES.get(0).name(), name(studio.pictures().styles().get(0)));
        assertEquals("Undo Open woodcut-waves.jpg", undoItem());
        undo();
        assertEquals(before, name(studio.pictures().content()));
        assertEquals("Undo", undoItem());
        onFx(() -> {
            studio.undo().redo();
            return true;
        });
        assertEquals("woodcut-waves.jpg", name(studio.pictures().content()));
    }

    @Test
    void aStyleThatWasTakenOffComesBackWithItsMaskAndWeight() {
        onFx(() -> {
            studio.pictures().addStyle().sourceProperty().set(file(WAVES));
            studio.pictures().styles().get(1).mask().change("Mask", Optional.of(Mask.filled(30, 20, 1)));
            studio.settings().change(Catalogue.blend(1), 0.25);
            studio.pictures().removeStyle(studio.pictures().styles().get(1));
            studio.undo().undo();
            return true;
        });
        assertEquals("woodcut-waves.jpg", name(studio.pictures().styles().get(1)));
        assertTrue(onFx(() -> studio.pictures().styles().get(1).mask().mask().isPresent()));
        assertEquals(0.25, onFx(() -> Catalogue.blend(1).in(studio.settings().now()).doubleValue()));
    }

    @Test
    void whatHasNoPlaceIsNamed() {
        onFx(() -> {
            studio.pictures().place(List.of(file(CAT), file(WAVES), file(CAT), file(WAVES), file(CAT), file(WAVES.resolveSibling("x.jpg"))));
            return true;
        });
        await("the message", () -> stage.getScene().lookup("#advice-message") != null);
        String said = onFx(() -> ((Message) stage.getScene().lookup("#advice-message")).getDescription());
        assertTrue(said.contains("x.jpg"), said);
    }

    @Test
    void cardsKeepClearOfTheScrollBar() {
        onFx(() -> {
            studio.pictures().addStyle();
            studio.pictures().addStyle();
            studio.pictures().addStyle();
            stage.setHeight(500);
            return true;
        });
        await("the scroll bar", () -> node(".pictures-column").lookupAll(".scroll-bar").stream().anyMatch(bar -> bar.isVisible()
                && ((ScrollBar) bar).getOrientation() == Orientation.VERTICAL));
        onFx(() -> {
            stage.getScene().getRoot().layout();
            Node bar = node(".pictures-column").lookupAll(".scroll-bar").stream().filter(found -> found.isVisible()
                    && ((ScrollBar) found).getOrientation() == Orientation.VERTICAL).findFirst().orElseThrow();
            double edge = bar.localToScene(bar.getBoundsInLocal()).getMinX();
            for (Node card : stage.getScene().getRoot().lookupAll(".picture-card")) {
                for (Node part : card.lookupAll("*")) {
                    if (part.isVisible() && part.getScene() != null && part.getBoundsInLocal().getWidth() > 0) {
                        assertTrue(part.localToScene(part.getLayoutBounds()).getMaxX() <= edge + 0.5, card.getId() + " " + part);
                    }
                }
            }
            return true;
        });
    }

    @Test
    void aRightClickOpensAMenuInsteadOfADialog() {
        files.next = WAVES;
        await("the photo", () -> studio.pictures().content().imageProperty().get() != null);
        String before = name(studio.pictures().content());
        Node card = node("#style-card .thumbnail");
        onFx(() -> {
            Event.fireEvent(card, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 50, 50, false, null));
            Event.fireEvent(card, new MouseEvent(MouseEvent.MOUSE_CLICKED, 5, 5, 50, 50, MouseButton.SECONDARY, 1, false, false, false, false,
                    false, false, false, true, true, true, null));
            return true;
        });
        await("the menu", () -> menu() != null);
        assertEquals(before, name(studio.pictures().content()));
        onFx(() -> {
            menu().getItems().stream().filter(item -> "style-menu-swap".equals(item.getId())).findFirst().orElseThrow().fire();
            menu().hide();
            return true;
        });
        assertEquals(before, name(studio.pictures().styles().get(0)));
        assertEquals(SamplePictures.STYLES.get(0).name(), name(studio.pictures().content()));
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .filter(ContextMenu::isShowing).findFirst().orElse(null);
    }

    private void undo() {
        onFx(() -> {
            studio.undo().undo();
            return true;
        });
    }

    private String undoItem() {
        return onFx(() -> this.<MenuBar>node(".menu-bar").getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-undo".equals(item.getId())).findFirst().orElseThrow().getText());
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
    void recentPicturesAreInTheMenu() throws Exception {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(file(CAT));
            studio.pictures().styles().get(0).sourceProperty().set(file(WAVES));
            studio.pictures().content().sourceProperty().set(null);
            return true;
        });
        Path gone = folder.resolve("gone.png");
        Files.copy(CAT, gone);
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(file(gone));
            studio.pictures().paste(Picture.of(2, 1, new float[] {1, 0, 0, 0, 0, 1}), studio.pictures().content());
            return true;
        });
        await("the pasted picture", () -> "2 × 1".equals(studio.pictures().content().factsProperty().get()));
        Files.delete(gone);
        reopen();
        await("those that are there", () -> studio.pictures().recent().equals(List.of(WAVES, CAT)));
        onFx(() -> {
            Menu recent = (Menu) this.<MenuBar>node(".menu-bar").getMenus().get(0).getItems().stream()
                    .filter(item -> "recent-menu".equals(item.getId())).findFirst().orElseThrow();
            recent.getOnShowing().handle(new Event(Menu.ON_SHOWING));
            assertTrue(recent.getItems().get(0).getText().startsWith("woodcut-waves.jpg"));
            assertTrue(recent.getItems().get(0).getGraphic() != null);
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
