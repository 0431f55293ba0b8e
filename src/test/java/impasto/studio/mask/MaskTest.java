package impasto.studio.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Mask;
import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import impasto.session.PictureSource;
import impasto.settings.Scales;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.painting.RunState;
import impasto.studio.pictures.PictureSlot;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.shape.Circle;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Masks are painted over the photo, and the painting keeps to them. */
class MaskTest extends StudioFixture {

    @Test
    void aStrokeIsPaintedWhereThePointerGoesAndIsTakenBack() {
        mask("#style-mask");
        PictureSlot style = onFx(() -> studio.pictures().styles().get(0));
        drag(MouseButton.PRIMARY, at(0.3, 0.5), at(0.7, 0.5));
        Mask painted = onFx(() -> style.mask().mask().orElseThrow());
        assertTrue(part(painted, 0.3, 0.5) > 0.95 && part(painted, 0.5, 0.5) > 0.95 && part(painted, 0.7, 0.5) > 0.95);
        assertEquals(0, part(painted, 0.5, 0.9));
        ImageView tint = node("#mask-tint");
        assertTrue(argb(tint, 0.5, 0.5) >>> 24 > 100);
        assertEquals(0, argb(tint, 0.5, 0.9));
        assertTrue(onFx(() -> this.<ImageView>node("#style-mask-image").isVisible()));

        fire("#mask-erase");
        drag(MouseButton.PRIMARY, at(0.5, 0.3), at(0.5, 0.7));
        assertTrue(part(onFx(() -> style.mask().mask().orElseThrow()), 0.5, 0.5) < 0.05);
        key(KeyCode.Z, true);
        assertEquals(painted, onFx(() -> style.mask().mask().orElseThrow()));
        fire("#mask-undo");
        assertTrue(onFx(() -> style.mask().mask().isEmpty()));
        fire("#mask-redo");
        assertEquals(painted, onFx(() -> style.mask().mask().orElseThrow()));
        choose("mask-invert");
        assertEquals(painted.inverted(), onFx(() -> style.mask().mask().orElseThrow()));
        choose("mask-fill");
        assertEquals(1, part(onFx(() -> style.mask().mask().orElseThrow()), 0.5, 0.9));
        choose("mask-clear");
        assertTrue(onFx(() -> style.mask().mask().isEmpty()));
        key(KeyCode.ESCAPE, false);
        assertFalse(onFx(() -> studio.masking().isActive()));
        assertFalse(onFx(() -> node("#mask-strip").isVisible()));
    }

    @Test
    void zoomedAndPannedTheBrushStaysUnderThePointer() {
        mask("#content-mask");
        PictureCanvas canvas = node("#canvas");
        onFx(() -> {
            canvas.setZoom(canvas.getZoom() * 3);
            return true;
        });
        Point2D left = onFx(() -> canvas.toPicture(0, 0));
        drag(MouseButton.MIDDLE, at(0.5, 0.5), at(0.45, 0.45));
        assertTrue(onFx(() -> canvas.toPicture(0, 0)).getX() > left.getX());
        assertTrue(onFx(() -> studio.pictures().content().mask().mask().isEmpty()));
        Point2D before = onFx(() -> canvas.toPicture(0, 0));
        robot.press(KeyCode.SPACE);
        drag(MouseButton.PRIMARY, at(0.5, 0.5), at(0.52, 0.5));
        robot.release(KeyCode.SPACE);
        assertTrue(onFx(() -> canvas.toPicture(0, 0)).getX() < before.getX());
        assertEquals(RunState.IDLE, onFx(() -> studio.painter().state()));

        double radius = onFx(() -> this.<Circle>node("#brush-ring").getRadius());
        Point2D place = at(0.5, 0.52);
        drag(MouseButton.PRIMARY, place, place);
        Mask mask = onFx(() -> studio.pictures().content().mask().mask().orElseThrow());
        assertTrue(part(mask, 0.5, 0.52) > 0.95);
        typed("]");
        assertEquals(1.2, onFx(() -> this.<Circle>node("#brush-ring").getRadius()) / radius, 0.05);
        assertEquals(0.12, onFx(() -> studio.masking().tools().brushProperty().get().size()), 1e-6);
        double slid = onFx(() -> this.<Slider>node("#mask-size").getValue());
        onFx(() -> {
            this.<Slider>node("#mask-size").setValue(slid / 2);
            return true;
        });
        assertTrue(onFx(() -> studio.masking().tools().brushProperty().get().size()) < 0.08);
    }

    @Test
    void thePaintingKeepsToItsMasks() throws Exception {
        mask("#style-mask");
        Path left = grey("left.png", (x, y) -> x < 40);
        load(left, () -> studio.pictures().styles().get(0).mask().mask());
        choose("mask-of-protect");
        load(transparent("right.png", (x, y) -> x >= 48), () -> studio.pictures().content().mask().mask());
        files.next = folder.resolve("saved.png");
        choose("mask-save");
        await("the mask's file", () -> Files.exists(folder.resolve("saved.png")));
        Mask saved = Mask.of(new PictureReader().read(folder.resolve("saved.png")));
        assertEquals(onFx(() -> studio.pictures().content().mask().mask().orElseThrow()), saved);
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 96.0);
            studio.settings().change(Catalogue.ITERATIONS, 6.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            return true;
        });
        press("#paint");
        await("the painting", () -> studio.painter().state() == RunState.IDLE && studio.painter().painted().isPresent()
                && studio.painter().progress().previewedProperty().get() == 6);
        assertFalse(onFx(() -> studio.masking().isActive()));
        Picture painted = onFx(() -> studio.painter().painted().orElseThrow().raw());
        Picture photo = onFx(() -> studio.painter().painted().orElseThrow().content().orElseThrow());
        assertEquals(0, difference(painted, photo, 0.8, 1), 1e-5);
        assertTrue(difference(painted, photo, 0, 0.4) > 0.01);
    }

    @Test
    void masksOutliveARestartAndFollowTheirStyle() {
        onFx(() -> {
            studio.pictures().addStyle().sourceProperty().set(PictureSource.of("sample:styles/woodcut-waves.jpg"));
            return true;
        });
        mask("#style-2-mask");
        drag(MouseButton.PRIMARY, at(0.3, 0.5), at(0.7, 0.5));
        fire("#mask-done");
        Mask painted = onFx(() -> studio.pictures().styles().get(1).mask().mask().orElseThrow());
        reopen();
        await("the mask", () -> studio.pictures().styles().get(1).mask().mask().isPresent());
        assertEquals(painted, onFx(() -> studio.pictures().styles().get(1).mask().mask().orElseThrow()));
        onFx(() -> {
            studio.pictures().removeStyle(studio.pictures().styles().get(0));
            return true;
        });
        assertEquals(Optional.of(painted), onFx(() -> studio.pictures().styles().get(0).mask().mask()));
        reopen();
        await("the mask", () -> studio.pictures().styles().get(0).mask().mask().isPresent());
    }

    @Test
    void aContentOfAnotherShapeTakesTheMasksOffAndSaysSo() throws Exception {
        mask("#style-mask");
        choose("mask-fill");
        Path same = folder.resolve("same.png");
        new PictureWriter().write(photo().fitted(200), same);
        content(same);
        assertTrue(onFx(() -> studio.pictures().styles().get(0).mask().mask().isPresent()));
        assertFalse(onFx(() -> studio.masking().isActive()));
        Path square = folder.resolve("square.png");
        new PictureWriter().write(photo().resized(100, 100), square);
        content(square);
        await("the mask to be off", () -> studio.pictures().styles().get(0).mask().mask().isEmpty());
        assertTrue(onFx(() -> stage.getScene().lookup("#advice-message") != null));
    }

    @Test
    void aStyleThatIsTakenOffEndsItsMasking() {
        onFx(() -> {
            studio.pictures().addStyle();
            return true;
        });
        mask("#style-mask");
        onFx(() -> {
            studio.pictures().removeStyle(studio.pictures().styles().get(0));
            return true;
        });
        assertNull(onFx(() -> studio.masking().slotProperty().get()));
    }

    private void mask(String button) {
        await("the content", () -> studio.pictures().content().imageProperty().get() != null
                && stage.getScene().lookup(button) != null);
        fire(button);
        onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
    }

    private Picture photo() throws Exception {
        return PictureSource.of("sample:content/cat.jpg").read(new PictureReader(), 300);
    }

    private void content(Path file) {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(PictureSource.of(file.toString()));
            return true;
        });
        await("the content", () -> studio.pictures().content().imageProperty().get() != null);
    }

    private void load(Path file, Callable<Optional<Mask>> mask) {
        files.next = file;
        choose("mask-load");
        await("the mask", () -> {
            try {
                return mask.call().isPresent();
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        });
    }

    private Path grey(String name, BiPredicate<Integer, Integer> white) throws Exception {
        float[] samples = new float[96 * 64 * 3];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = white.test(i / 3 % 96, i / 3 / 96) ? 1 : 0;
        }
        Path file = folder.resolve(name);
        new PictureWriter().write(Picture.of(96, 64, samples), file);
        return file;
    }

    /** As paint programs export a layer: white paint on a ground that is transparent, and white too. */
    private Path transparent(String name, BiPredicate<Integer, Integer> white) throws Exception {
        BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 96 * 64; i++) {
            image.setRGB(i % 96, i / 96, white.test(i % 96, i / 96) ? 0xffffffff : 0x00ffffff);
        }
        Path file = folder.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static double difference(Picture a, Picture b, double from, double to) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < a.height(); y++) {
            for (int x = (int) (from * a.width()); x < to * a.width(); x++, count++) {
                sum += Math.abs(a.sample(x, y, 0) - b.sample(x, y, 0));
            }
        }
        return sum / count;
    }

    /** A place on the screen, over the picture from 0 to 1. */
    private Point2D at(double x, double y) {
        return onFx(() -> {
            PictureCanvas canvas = node("#canvas");
            Point2D origin = canvas.toPicture(0, 0);
            double across = canvas.toPicture(1, 0).getX() - origin.getX();
            return canvas.localToScreen((x * canvas.getOriginal().getWidth() - origin.getX()) / across,
                    (y * canvas.getOriginal().getHeight() - origin.getY()) / across);
        });
    }

    private void drag(MouseButton button, Point2D from, Point2D to) {
        robot.moveTo(from);
        robot.press(button);
        robot.moveTo(to);
        robot.release(button);
    }

    private static float part(Mask mask, double x, double y) {
        return mask.part((int) (x * mask.width()), (int) (y * mask.height()));
    }

    private static int argb(ImageView view, double x, double y) {
        return onFx(() -> view.getImage().getPixelReader().getArgb((int) (x * view.getImage().getWidth()),
                (int) (y * view.getImage().getHeight())));
    }

    /** Chooses from one of the strip's menus. */
    private void choose(String id) {
        onFx(() -> {
            Stream.of("#mask-whose", "#mask-what").flatMap(menu -> this.<MenuButton>node(menu).getItems().stream())
                    .filter(item -> id.equals(item.getId())).findFirst().orElseThrow().fire();
            return true;
        });
    }

    private void fire(String id) {
        onFx(() -> {
            this.<ButtonBase>node(id).fire();
            return true;
        });
    }

    private void key(KeyCode code, boolean control) {
        onFx(() -> {
            Event.fireEvent(stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
            return true;
        });
    }

    private void typed(String character) {
        onFx(() -> {
            Event.fireEvent(stage.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            return true;
        });
    }
}
