package impasto.studio.mask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Mask;
import impasto.image.MaskGradient;
import impasto.image.MaskGradient.Form;
import impasto.image.colour.Tones;
import impasto.studio.StudioFixture;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.fx.Images;
import impasto.studio.fx.Words;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.Test;

/** What the tools of the mask strip do, with events as few as a busy machine gives. */
class MaskToolsTest extends StudioFixture {

    @Test
    void theReleaseCountsHoweverFewEventsCameBefore() {
        begin();
        mouse(MouseEvent.MOUSE_PRESSED, 0.2, 0.3, false);
        mouse(MouseEvent.MOUSE_DRAGGED, 0.5, 0.3, false);
        mouse(MouseEvent.MOUSE_RELEASED, 0.8, 0.7, false);
        for (double way = 0; way <= 1; way += 0.1) {
            assertTrue(part(0.2 + 0.3 * way, 0.3) > 0.9, "at first, at " + way);
            assertTrue(part(0.5 + 0.3 * way, 0.3 + 0.4 * way) > 0.9, "then, at " + way);
        }
        assertTrue(part(0.8, 0.7) > 0.95);
        mouse(MouseEvent.MOUSE_PRESSED, 0.1, 0.9, false);
        mouse(MouseEvent.MOUSE_RELEASED, 0.4, 0.9, false);
        assertTrue(part(0.25, 0.9) > 0.95 && part(0.4, 0.9) > 0.95);
        undo();
        assertEquals(0, part(0.25, 0.9));
        undo();
        assertTrue(mask().isEmpty());
    }

    @Test
    void anotherButtonDoesNotEndAStrokeAndALostReleaseDoes() {
        begin();
        mouse(MouseEvent.MOUSE_PRESSED, 0.2, 0.3, false);
        onFx(() -> {
            fireMouse(MouseEvent.MOUSE_RELEASED, MouseButton.SECONDARY, 0.3, 0.3, false);
            return true;
        });
        mouse(MouseEvent.MOUSE_DRAGGED, 0.6, 0.3, false);
        onFx(() -> {
            fireMouse(MouseEvent.MOUSE_MOVED, MouseButton.NONE, 0.8, 0.3, false);
            return true;
        });
        assertFalse(onFx(() -> studio.masking().heldProperty().get()));
        assertTrue(part(0.7, 0.3) > 0.95);
        undo();
        assertTrue(mask().isEmpty());
    }

    @Test
    void shiftAndAClickDrawAStraightLineFromTheLastPlaceAndAFaintBrushStaysFaint() {
        begin();
        onFx(() -> {
            var brush = studio.masking().tools().brushProperty();
            brush.set(brush.get().withHardness(1).withSize(0.05));
            this.<Slider>node("#mask-opacity").setValue(0.5);
            return true;
        });
        double opacity = onFx(() -> studio.masking().tools().brushProperty().get().opacity());
        assertEquals(0.5, opacity, 0.02);
        click(0.2, 0.2, true);
        assertEquals(opacity, part(0.2, 0.2), 0.01);
        click(0.8, 0.6, true);
        assertEquals(opacity, part(0.5, 0.4), 0.01);
        assertEquals(0, part(0.5, 0.6));
        undo();
        assertEquals(0, part(0.5, 0.4));
        assertEquals(opacity, part(0.2, 0.2), 0.01);
        click(0.7, 0.1, false);
        assertEquals(0, part(0.6, 0.25));
    }

    @Test
    void gradientsAreDraggedShownAndOneStepEach() {
        begin();
        typed("g");
        mouse(MouseEvent.MOUSE_PRESSED, 0.1, 0.5, false);
        mouse(MouseEvent.MOUSE_DRAGGED, 0.6, 0.5, false);
        await("the gradient to be shown", () -> shown(0.05, 0.5) > 140 && shown(0.9, 0.5) == 0);
        assertTrue(mask().isEmpty());
        mouse(MouseEvent.MOUSE_RELEASED, 0.7, 0.5, false);
        Mask linear = mask().orElseThrow();
        assertEquals(Words.of("mask.step.linear"), onFx(() -> studio.undo().history().undoNameProperty().get()));
        assertEquals(new MaskGradient(Form.LINEAR, 0.1, 0.5, 0.7, 0.5).mask(linear.width(), linear.height()), near(linear,
                new MaskGradient(Form.LINEAR, 0.1, 0.5, 0.7, 0.5).mask(linear.width(), linear.height())));
        typed("g");
        fire("#mask-erase");
        mouse(MouseEvent.MOUSE_PRESSED, 0.1, 0.5, false);
        mouse(MouseEvent.MOUSE_RELEASED, 0.2, 0.5, false);
        assertTrue(part(0.1, 0.5) < 0.1);
        assertTrue(part(0.1, 0.95) > 0.95);
        undo();
        assertEquals(linear, mask().orElseThrow());
        click(0.4, 0.4, false);
        assertEquals(linear, mask().orElseThrow());
        mouse(MouseEvent.MOUSE_PRESSED, 0.5, 0.5, false);
        mouse(MouseEvent.MOUSE_DRAGGED, 0.9, 0.5, false);
        key(KeyCode.ESCAPE);
        mouse(MouseEvent.MOUSE_RELEASED, 0.9, 0.5, false);
        assertEquals(linear, mask().orElseThrow());
        assertTrue(onFx(() -> studio.masking().isActive()));
        undo();
        assertTrue(mask().isEmpty());
    }

    @Test
    void lightsAreMaskedByTheirRangeOnceItIsApplied() {
        begin();
        fire("#mask-tool-light");
        onFx(() -> {
            RangeSlider range = node("#mask-range");
            range.setHighValue(1);
            range.setLowValue(0.7);
            return true;
        });
        await("the lights to be shown", () -> {
            ImageView tint = node("#mask-tint");
            long masked = 0;
            for (int x = 0; x < tint.getImage().getWidth(); x++) {
                masked += tint.getImage().getPixelReader().getArgb(x, 50) >>> 24 > 100 ? 1 : 0;
            }
            return masked > 0;
        });
        assertTrue(mask().isEmpty());
        fire("#mask-apply");
        Mask lights = mask().orElseThrow();
        Tones tones = Tones.of(Images.picture(onFx(this::photo)).resized(lights.width(), lights.height()));
        assertEquals(tones.within(onFx(() -> studio.masking().tools().lightProperty().get())), lights);
        onFx(() -> {
            this.<RangeSlider>node("#mask-range").setLowValue(0);
            return true;
        });
        key(KeyCode.ESCAPE);
        assertEquals(lights, mask().orElseThrow());
        assertTrue(onFx(() -> studio.masking().isActive()));
        undo();
        assertTrue(mask().isEmpty());
        fire("#mask-tool-light");
        fire("#mask-tool-brush");
        assertTrue(mask().isEmpty());
    }

    @Test
    void aColourThatIsClickedOnIsMaskedAndEnterAppliesIt() {
        begin();
        fire("#mask-tool-colour");
        click(0.3, 0.4, false);
        assertTrue(onFx(() -> studio.masking().draftedProperty().get()));
        await("the colour to be shown", () -> shown(0.3, 0.4) > 100);
        assertTrue(mask().isEmpty());
        double little = masked(() -> onFx(() -> this.<Slider>node("#mask-tolerance")), 0.05);
        undo();
        click(0.3, 0.4, false);
        double much = masked(() -> onFx(() -> this.<Slider>node("#mask-tolerance")), 0.6);
        assertTrue(much > little && little > 0, little + " and " + much);
        undo();
        assertTrue(mask().isEmpty());
    }

    @Test
    void theEdgesAreMadeSoftInOneStep() {
        begin();
        onFx(() -> {
            var brush = studio.masking().tools().brushProperty();
            brush.set(brush.get().withHardness(1));
            return true;
        });
        mouse(MouseEvent.MOUSE_PRESSED, 0.2, 0.5, false);
        mouse(MouseEvent.MOUSE_RELEASED, 0.8, 0.5, false);
        Mask hard = mask().orElseThrow();
        fire("#mask-tool-feather");
        for (double position : List.of(0.3, 0.6, 0.5)) {
            onFx(() -> {
                this.<Slider>node("#mask-feather").setValue(position);
                return true;
            });
        }
        double pixels = onFx(() -> studio.masking().tools().featherProperty().get());
        fire("#mask-done");
        assertEquals(hard.feathered(pixels), mask().orElseThrow());
        assertFalse(onFx(() -> studio.masking().isActive()));
        begin();
        undo();
        assertEquals(hard, mask().orElseThrow());
    }

    @Test
    void theStripIsOneRowAndNothingInItIsCutOff() {
        begin();
        for (MaskTool tool : MaskTool.values()) {
            for (double width : new double[] {1024, 1280}) {
                onFx(() -> {
                    stage.setWidth(width);
                    stage.setHeight(700);
                    studio.masking().tools().toolProperty().set(tool);
                    return true;
                });
                await("the row at " + width + " with " + tool, () -> {
                    stage.getScene().getRoot().applyCss();
                    stage.getScene().getRoot().layout();
                    MaskStrip strip = node("#mask-strip");
                    return strip.getHeight() < 46 && strip.minWidth(-1) <= strip.getWidth() && whole(strip);
                });
            }
        }
    }

    private static boolean whole(MaskStrip strip) {
        return strip.getChildren().stream().filter(Node::isManaged)
                .allMatch(node -> node.getBoundsInParent().getMaxX() <= strip.getWidth() + 0.5
                        && node.getLayoutBounds().getWidth() >= Math.floor(node.prefWidth(-1)) - 0.5
                        || node.getStyleClass().isEmpty());
    }

    private double masked(java.util.function.Supplier<Slider> tolerance, double value) {
        Slider slider = tolerance.get();
        onFx(() -> {
            slider.setValue(value);
            return true;
        });
        key(KeyCode.ENTER);
        Mask mask = mask().orElseThrow();
        double sum = 0;
        for (float part : mask.toArray()) {
            sum += part;
        }
        return sum;
    }

    /** The first mask where it is as good as the second, which is a step of 255 apart by the rounding of pointers. */
    private static Mask near(Mask mask, Mask wanted) {
        for (int i = 0; i < mask.width() * mask.height(); i++) {
            int x = i % mask.width();
            int y = i / mask.width();
            if (Math.abs(mask.part(x, y) - wanted.part(x, y)) > 0.02) {
                return mask;
            }
        }
        return wanted;
    }

    private void begin() {
        await("the photo", () -> photo() != null);
        // Wherever the real pointer is, it is heard of at every layout.
        robot.moveTo(new Point2D(stage.getX() + 2, stage.getY() + 2));
        onFx(() -> {
            studio.masking().begin(studio.pictures().content());
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
    }

    private Image photo() {
        return studio.pictures().content().imageProperty().get();
    }

    private Optional<Mask> mask() {
        return onFx(() -> studio.pictures().content().mask().mask());
    }

    private float part(double x, double y) {
        Mask mask = mask().orElseGet(() -> Mask.filled(1, 1, 0));
        return mask.part((int) (x * mask.width()), (int) (y * mask.height()));
    }

    /** How strongly the tint shows at a place, to 255; on the JavaFX thread. */
    private int shown(double x, double y) {
        Image tint = this.<ImageView>node("#mask-tint").getImage();
        return tint.getPixelReader().getArgb((int) (x * tint.getWidth()), (int) (y * tint.getHeight())) >>> 24;
    }

    private void undo() {
        onFx(() -> {
            studio.undo().undo();
            return true;
        });
    }

    private void click(double x, double y, boolean shift) {
        mouse(MouseEvent.MOUSE_PRESSED, x, y, shift);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, shift);
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, boolean shift) {
        onFx(() -> {
            fireMouse(type, MouseButton.PRIMARY, x, y, shift);
            return true;
        });
    }

    private void fireMouse(EventType<MouseEvent> type, MouseButton button, double x, double y, boolean shift) {
        PictureCanvas canvas = node("#canvas");
        Point2D origin = canvas.toPicture(0, 0);
        double across = canvas.toPicture(1, 0).getX() - origin.getX();
        double atX = (x * canvas.getOriginal().getWidth() - origin.getX()) / across;
        double atY = (y * canvas.getOriginal().getHeight() - origin.getY()) / across;
        Point2D screen = canvas.localToScreen(atX, atY);
        Point2D scene = canvas.localToScene(atX, atY);
        // In the scene's coordinates, as the real ones come.
        Event.fireEvent(canvas, new MouseEvent(type, scene.getX(), scene.getY(), screen.getX(), screen.getY(), button, 1, shift, false,
                false, false, button == MouseButton.PRIMARY, false, button == MouseButton.SECONDARY, false, false, true,
                new PickResult(canvas, scene.getX(), scene.getY())));
    }

    private void fire(String id) {
        onFx(() -> {
            this.<ButtonBase>node(id).fire();
            return true;
        });
    }

    private void key(KeyCode code) {
        onFx(() -> {
            // Where a click on the strip leaves it.
            node("#canvas").requestFocus();
            Event.fireEvent(node("#canvas"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }

    private void typed(String character) {
        onFx(() -> {
            Event.fireEvent(node("#canvas"),
                    new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false));
            return true;
        });
    }
}
