package impasto.studio.framing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Framing;
import impasto.image.Sides;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The rectangle goes with the pointer, as far as the picture goes. */
class GripTest {

    private static final Sides WHOLE = new Sides(400, 200);
    private static final Framing MIDDLE = Framing.WHOLE.withRectangle(0, 0, 0.5, 0.5);

    @Test
    void anEdgeMovesAloneAndStopsAtThePictures() {
        Framing wider = Grip.RIGHT.drag(MIDDLE, WHOLE, 50, 30, 0);
        assertEquals(new Sides(250, 100), wider.of(WHOLE));
        assertEquals(25.0 / 400, wider.x(), 1e-9);
        assertEquals(new Sides(300, 100), Grip.RIGHT.drag(MIDDLE, WHOLE, 900, 0, 0).of(WHOLE));
        assertEquals(16, Grip.LEFT.drag(MIDDLE, WHOLE, 900, 0, 0).of(WHOLE).width());
    }

    @ParameterizedTest
    @EnumSource(Grip.class)
    void nothingReachesBesideThePictureAndAShapeIsHeld(Grip grip) {
        Framing tilted = MIDDLE.withAngle(20).fitted(WHOLE);
        for (double far : new double[] {-500, -40, 40, 500}) {
            assertTrue(grip.drag(tilted, WHOLE, far, -far, 0).fits(WHOLE));
            Sides held = grip.drag(MIDDLE, WHOLE, far, far, 2).of(WHOLE);
            assertEquals(2, (double) held.width() / held.height(), 0.1);
        }
    }

    @Test
    void whatIsMovedSlidesAlongTheEdge() {
        Framing moved = Grip.WITHIN.drag(MIDDLE, WHOLE, 900, -10, 0);
        assertEquals(0.25, moved.x(), 1e-6);
        assertEquals(-10.0 / 200, moved.y(), 1e-6);
    }
}
