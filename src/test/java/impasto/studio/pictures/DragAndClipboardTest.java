package impasto.studio.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.session.PictureSource.OfFile;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.FileDrop;
import impasto.studio.StudioFixture;
import impasto.studio.fx.PictureDrag;
import impasto.studio.fx.PictureDrag.Carried;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** Pictures that come and go by drag and drop and by the clipboard. */
class DragAndClipboardTest extends StudioFixture {

    private static final Path CAT = Path.of("assets", "samples", "content", "cat.jpg").toAbsolutePath();
    private static final Path COFFEE = CAT.resolveSibling("coffee.jpg");
    private static final Path WAVES = Path.of("assets", "samples", "styles", "woodcut-waves.jpg").toAbsolutePath();

    @Test
    void filesGoToTheCardTheyAreDroppedOnAndFurtherOnesElsewhere() {
        drop("#style-card", WAVES);
        assertEquals("woodcut-waves.jpg", name(studio.pictures().styles().get(0)));
        await("the thumbnail", () -> studio.pictures().styles().get(0).imageProperty().get() != null);

        drop("#content-card", COFFEE, CAT);
        assertEquals("coffee.jpg", name(studio.pictures().content()));
        assertEquals("cat.jpg", name(studio.pictures().styles().get(0)));
    }

    @Test
    void filesDroppedOnTheWindowGoToTheFirstFreeCards() {
        onFx(() -> {
            studio.pictures().styles().get(0).sourceProperty().set(null);
            return true;
        });
        String content = name(studio.pictures().content());
        drop("#canvas", WAVES);
        assertEquals(content, name(studio.pictures().content()));
        assertEquals("woodcut-waves.jpg", name(studio.pictures().styles().get(0)));
        drop("#canvas", COFFEE, WAVES, CAT);
        assertEquals(List.of("coffee.jpg", "woodcut-waves.jpg", "cat.jpg"), List.of(name(studio.pictures().content()),
                name(studio.pictures().styles().get(0)), name(studio.pictures().styles().get(1))));
    }

    @Test
    void aCopiedPictureAndCopiedFilesArePasted() {
        WritableImage image = new WritableImage(3, 2);
        image.getPixelWriter().setColor(1, 1, Color.RED);
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(null);
            ClipboardContent content = new ClipboardContent();
            content.putImage(image);
            return Clipboard.getSystemClipboard().setContent(content);
        });
        control(KeyCode.V);
        await("the pasted picture", () -> "3 × 2".equals(studio.pictures().content().factsProperty().get()));

        onFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(COFFEE.toFile(), WAVES.toFile()));
            return Clipboard.getSystemClipboard().setContent(content);
        });
        control(KeyCode.V);
        assertEquals("coffee.jpg", name(studio.pictures().content()));
        assertEquals("woodcut-waves.jpg", name(studio.pictures().styles().get(0)));

        onFx(() -> Clipboard.getSystemClipboard().setContent(new ClipboardContent()));
        control(KeyCode.V);
        await("advice", () -> stage.getScene().lookup("#advice-message") != null);
    }

    @Test
    void theResultIsCopiedAndReadyToBeDraggedOut() throws Exception {
        onFx(() -> {
            Clipboard.getSystemClipboard().clear();
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 10.0);
            studio.painting().paint();
            return true;
        });
        await("the painting", () -> studio.painter().state() == RunState.IDLE && studio.snapshots().frames().size() == 1);
        control(KeyCode.C);
        Image copied = onFx(() -> Clipboard.getSystemClipboard().getImage());
        Image painted = onFx(() -> studio.painter().pictureProperty().get());
        assertNotNull(copied);
        assertEquals(painted.getWidth(), copied.getWidth());
        for (int x = 0; x < painted.getWidth(); x++) {
            assertEquals(painted.getPixelReader().getArgb(x, 5), copied.getPixelReader().getArgb(x, 5));
        }

        // What a drag carries; the drag itself fails under Monocle whenever another window lies on its way.
        Path file = onFx(() -> studio.export().temporary(studio.export().subject().orElseThrow()));
        assertTrue(file.getFileName().toString().endsWith(".png"), file.toString());
        assertTrue(Files.size(file) > 0);
        assertEquals(painted.getWidth(), new Image(file.toUri().toString()).getWidth());
    }

    @Test
    void whatIsDraggedWithinTheWindowGoesOntoTheCardAndNowhereElse() {
        Node from = onFx(() -> node("#drag-out"));
        onFx(() -> {
            PictureDrag.carry(from, Carried.of(new OfFile(WAVES, Optional.of("waves, step 3"))));
            return true;
        });
        String photo = name(studio.pictures().content());
        drop(from, "#canvas", WAVES);
        assertEquals(photo, name(studio.pictures().content()));
        drop(from, "#style-card", WAVES);
        assertEquals("waves, step 3", name(studio.pictures().styles().get(0)));
        assertEquals(photo, name(studio.pictures().content()));

        onFx(() -> {
            PictureDrag.carry(from, new Carried("the result", Optional.empty(),
                    () -> Picture.of(2, 1, new float[] {1, 0, 0, 0, 0, 1})));
            return true;
        });
        drop(from, "#content-card", WAVES);
        await("the result", () -> "2 × 1".equals(studio.pictures().content().factsProperty().get()));
        assertEquals("the result", name(studio.pictures().content()));
    }

    private void drop(String id, Path... paths) {
        drop(null, id, paths);
    }

    private void drop(Node from, String id, Path... paths) {
        onFx(() -> {
            FileDrop.on(node(id), from, paths);
            return true;
        });
    }

    private void control(KeyCode code) {
        onFx(() -> {
            Event.fireEvent(stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
            return true;
        });
    }

    private static String name(PictureSlot slot) {
        return onFx(() -> slot.source().name());
    }
}
