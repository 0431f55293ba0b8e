package impasto.studio.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Framing;
import impasto.image.Mask;
import impasto.image.Sides;
import impasto.settings.Scales;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunState;
import impasto.studio.pictures.PictureSlot;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;
import org.junit.jupiter.api.Test;

/** Pictures are cut, straightened and turned over the canvas, and painted as they were framed. */
class FramingEditorTest extends StudioFixture {

    private PictureSlot photo() {
        return studio.pictures().content();
    }

    private void begin() {
        await("the photo", () -> photo().imageProperty().get() != null);
        onFx(() -> {
            studio.framing().begin(photo());
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
    }

    @Test
    void aCornerThatIsDraggedCutsThePhotoAndItsMasksAndIsUndone() {
        Sides whole = sides();
        Mask left = leftHalf();
        onFx(() -> {
            photo().mask().change("Mask", Optional.of(left));
            return true;
        });
        begin();
        Rectangle frame = node("#crop-frame");
        double width = onFx(frame::getWidth);
        robot.moveTo(onFx(() -> frame.localToScreen(frame.getX(), frame.getY())));
        robot.drag().moveTo(onFx(() -> frame.localToScreen(frame.getX() + width / 2, frame.getY()))).drop();
        assertEquals(width / 2, onFx(frame::getWidth), 2);
        key(KeyCode.ENTER);
        await("the part", () -> photo().imageProperty().get() != null && photo().sides().width() < whole.width());
        assertEquals(whole.width() / 2.0, onFx(() -> photo().sides().width()), 4);
        assertFalse(onFx(() -> studio.framing().isActive()));
        // The right half, which was not masked.
        assertTrue(onFx(() -> photo().mask().mask().isEmpty()));
        onFx(() -> {
            studio.undo().undo();
            return true;
        });
        await("the whole", () -> photo().imageProperty().get() != null && whole.equals(photo().sides()));
        assertEquals(left, onFx(() -> photo().mask().mask().orElseThrow()));
    }

    private Sides sides() {
        await("the photo", () -> photo().imageProperty().get() != null);
        return onFx(() -> photo().sides());
    }

    private Mask leftHalf() {
        Sides sides = sides();
        float[] parts = new float[sides.width() * sides.height()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i % sides.width() < sides.width() / 2 - 4 ? 1 : 0;
        }
        return Mask.of(sides.width(), sides.height(), parts);
    }

    @Test
    void itIsStraightenedTurnedShapedAndReset() {
        Sides whole = sides();
        begin();
        onFx(() -> {
            this.<Slider>node("#framing-angle").setValue(7);
            return true;
        });
        Framing straight = onFx(() -> studio.framing().framing());
        assertEquals(7, straight.angle());
        assertTrue(straight.fits(whole) && straight.width() < 1);
        onFx(() -> {
            this.<Slider>node("#framing-angle").setValue(0);
            return true;
        });
        assertEquals(Framing.WHOLE, onFx(() -> studio.framing().framing()));
        fire("#framing-right");
        assertEquals(whole.height(), onFx(() -> studio.framing().framing().of(whole).width()));
        onFx(() -> {
            studio.framing().shape(Aspect.SQUARE);
            return true;
        });
        Sides square = onFx(() -> studio.framing().framing().of(whole));
        assertEquals(square.width(), square.height(), 1);
        fire("#framing-reset");
        assertEquals(Framing.WHOLE, onFx(() -> studio.framing().framing()));
        fire("#framing-left");
        key(KeyCode.ESCAPE);
        assertFalse(onFx(() -> studio.framing().isActive()));
        assertEquals(Framing.WHOLE, onFx(() -> photo().source().framing()));
        assertFalse(onFx(() -> studio.undo().history().canUndoProperty().get()));
    }

    @Test
    void whatIsFramedIsPaintedAndRemembered() {
        begin();
        fire("#framing-left");
        onFx(() -> {
            studio.framing().shape(Aspect.SQUARE);
            return true;
        });
        fire("#framing-done");
        await("the square", () -> photo().imageProperty().get() != null
                && Math.abs(photo().sides().width() - photo().sides().height()) <= 1);
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 2.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.painting().paint();
            return true;
        });
        await("the painting", () -> studio.painter().state() == RunState.IDLE && studio.painter().painted().isPresent());
        assertEquals(64, onFx(() -> studio.painter().painted().orElseThrow().raw().height()));
        Framing framing = onFx(() -> photo().source().framing());
        reopen();
        await("the square again", () -> photo().imageProperty().get() != null);
        Framing again = onFx(() -> photo().source().framing());
        assertEquals(framing.turns(), again.turns());
        assertEquals(framing.width(), again.width(), 1e-6);
        assertEquals(framing.height(), again.height(), 1e-6);
    }

    private void fire(String id) {
        onFx(() -> {
            this.<ButtonBase>node(id).fire();
            return true;
        });
    }

    private void key(KeyCode code) {
        onFx(() -> {
            Event.fireEvent(node("#crop-pane"), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }
}
