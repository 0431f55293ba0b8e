package impasto.studio.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ViewportTest {

    private static final double EXACT = 1e-9;

    private final Viewport fitted = Viewport.fitted(800, 600, 400, 200, 10);

    @Test
    void fitsTheLongerSideAndCentresTheOther() {
        assertEquals(1.95, fitted.scale(), EXACT);
        assertEquals(10, fitted.x(), EXACT);
        assertEquals(105, fitted.y(), EXACT);
    }

    @Test
    void keepsThePointUnderTheCursorWhenZooming() {
        double pictureX = fitted.toPictureX(300);
        double pictureY = fitted.toPictureY(250);
        Viewport zoomed = fitted.zoomedAt(8, 300, 250);
        assertEquals(8, zoomed.scale(), EXACT);
        assertEquals(pictureX, zoomed.toPictureX(300), EXACT);
        assertEquals(pictureY, zoomed.toPictureY(250), EXACT);
    }

    @Test
    void centresAPictureThatBecomesSmallerThanTheView() {
        Viewport small = fitted.zoomedAt(0.5, 20, 20);
        assertEquals(300, small.x(), EXACT);
        assertEquals(250, small.y(), EXACT);
        assertFalse(small.pannable());
    }

    @Test
    void pansNoFurtherThanThePicturesEdges() {
        Viewport zoomed = fitted.zoomed(4);
        assertTrue(zoomed.pannable());
        assertEquals(zoomed.x() + 50, zoomed.panned(50, 0).x(), EXACT);
        assertEquals(0, zoomed.panned(1e6, 1e6).x(), EXACT);
        assertEquals(800 - 1600, zoomed.panned(-1e6, -1e6).x(), EXACT);
        assertEquals(600 - 800, zoomed.panned(-1e6, -1e6).y(), EXACT);
    }

    @Test
    void keepsTheMiddleWhenTheViewIsResized() {
        Viewport zoomed = fitted.zoomed(6).panned(120, -40);
        Viewport resized = zoomed.resized(500, 700);
        assertEquals(6, resized.scale(), EXACT);
        assertEquals(zoomed.toPictureX(400), resized.toPictureX(250), EXACT);
        assertEquals(zoomed.toPictureY(300), resized.toPictureY(350), EXACT);
    }

    @Test
    void laysALargerVersionOverTheSamePlace() {
        Viewport zoomed = fitted.zoomed(6);
        assertTrue(zoomed.sameShape(801, 400));
        assertFalse(zoomed.sameShape(400, 400));
        Viewport larger = zoomed.withPicture(800, 400);
        assertEquals(3, larger.scale(), EXACT);
        assertEquals(zoomed.x(), larger.x(), EXACT);
        assertEquals(zoomed.y(), larger.y(), EXACT);
    }

    @Test
    void seesOnlyWhatIsInTheView() {
        assertEquals(10, fitted.visibleLeft(), EXACT);
        assertEquals(790, fitted.visibleRight(), EXACT);
        assertEquals(0, fitted.zoomed(4).visibleLeft(), EXACT);
        assertEquals(800, fitted.zoomed(4).visibleRight(), EXACT);
    }

    @Test
    void staysUsableInAViewWithoutRoom() {
        assertEquals(1, Viewport.fitted(0, 0, 400, 200, 10).scale(), EXACT);
        assertThrows(IllegalArgumentException.class, () -> fitted.zoomed(0));
    }

    @Test
    void stepsThroughRoundZoomsAndHoldsTheLimits() {
        assertEquals(1, ZoomSteps.above(0.8), EXACT);
        assertEquals(1.5, ZoomSteps.above(1), EXACT);
        assertEquals(0.667, ZoomSteps.below(1), EXACT);
        assertEquals(32, ZoomSteps.within(100, 1), EXACT);
        assertEquals(100, ZoomSteps.within(100, 120), EXACT);
        assertEquals(0.01, ZoomSteps.within(0, 0.01), EXACT);
    }
}
