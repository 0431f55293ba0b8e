package impasto.studio.mask;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Mask;
import org.junit.jupiter.api.Test;

class StrokeTest {

    private static final Mask BLANK = Mask.filled(100, 60, 0);
    private static final Brush SOFT = new Brush(0.3, 0, 1, false);
    private static final Brush HARD = new Brush(0.3, 1, 1, false);

    @Test
    void theBrushFallsFromItsMiddleToItsEdge() {
        double before = 1;
        for (double distance = 0; distance <= 16; distance += 0.25) {
            double at = SOFT.at(distance, 15);
            assertTrue(at <= before, "at " + distance);
            before = at;
        }
        assertEquals(1, SOFT.at(0, 15));
        assertEquals(0, before);
        assertEquals(0.5, new Brush(0.3, 0.5, 1, false).at(11, 15), 0.2);
    }

    @Test
    void aHardBrushIsEvenUpToAnEdgeOfOnePixel() {
        assertEquals(1, HARD.at(14, 15));
        assertEquals(0, HARD.at(15.5, 15));
    }

    @Test
    void goingToAndFroLeavesNoMoreThanGoingOnce() {
        Stroke once = new Stroke(BLANK, SOFT, 20, 30);
        once.to(80, 30);
        Stroke often = new Stroke(BLANK, SOFT, 20, 30);
        for (int i = 0; i < 10; i++) {
            often.to(80, 30);
            often.to(20, 30);
        }
        assertEquals(once.end().part(50, 38), often.end().part(50, 38), 0.01);
        assertTrue(BLANK.part(50, 38) == 0 && often.end().part(50, 38) < 0.9);
    }

    @Test
    void anotherStrokeBuildsUp() {
        Stroke first = new Stroke(BLANK, SOFT, 50, 30);
        Mask once = first.end();
        Mask twice = new Stroke(once, SOFT, 50, 30).end();
        float part = once.part(50, 38);
        assertEquals(part + (1 - part) * part, twice.part(50, 38), 0.01);
    }

    @Test
    void aLongStepLeavesNoGap() {
        Stroke stroke = new Stroke(BLANK, HARD, 10, 30);
        stroke.to(90, 30);
        Mask mask = stroke.end();
        for (int x = 10; x < 90; x++) {
            assertEquals(1, mask.part(x, 30), "at " + x);
        }
        assertEquals(0, mask.part(50, 50));
    }

    @Test
    void cornersOfShortStepsAreRounded() {
        Brush thin = new Brush(0.04, 1, 1, false);
        Stroke stroke = new Stroke(BLANK, thin, 49, 31);
        stroke.to(50, 30);
        stroke.to(51, 31);
        assertEquals(0, stroke.end().part(50, 27));
        Stroke slow = new Stroke(BLANK, new Brush(0.2, 1, 1, false), 40, 40);
        slow.to(50, 30);
        slow.to(60, 40);
        Mask mask = slow.end();
        assertEquals(0, mask.part(50, 20));
        assertEquals(1, mask.part(50, 24));
        assertEquals(1, mask.part(59, 39));
    }

    @Test
    void everyPlaceThatThePointerWasAtIsPaintedHoweverFewThereAre() {
        Brush thin = new Brush(0.04, 1, 1, false);
        Stroke stroke = new Stroke(BLANK, thin, 10, 50);
        double[][] places = {{50, 10}, {90, 50}, {12, 12}, {12, 50}, {12, 12}};
        for (double[] place : places) {
            stroke.to(place[0], place[1]);
        }
        Mask mask = stroke.end();
        for (double[] place : places) {
            assertEquals(1, mask.part((int) place[0], (int) place[1]), place[0] + ", " + place[1]);
        }
        for (int i = 0; i <= 40; i++) {
            assertEquals(1, mask.part(10 + i, 50 - i), "on the way, at " + i);
        }
    }

    @Test
    void aFaintStrokeStaysFaintWhereItCrossesItselfAndAnotherBuildsUp() {
        Brush faint = HARD.withOpacity(0.3);
        Stroke stroke = new Stroke(BLANK, faint, 20, 30);
        stroke.to(80, 30);
        stroke.to(20, 30);
        stroke.to(80, 30);
        Mask once = stroke.end();
        assertEquals(0.3, once.part(50, 30), 0.005);
        assertEquals(0.51, new Stroke(once, faint, 50, 30).end().part(50, 30), 0.006);
        assertEquals(0.7, new Stroke(Mask.filled(100, 60, 1), faint.withErasing(true), 50, 30).end().part(50, 30), 0.005);
        assertEquals(Brush.FAINTEST, HARD.withOpacity(0).opacity());
    }

    @Test
    void aStraightLineGoesToThePlaceAndOnFromThere() {
        Stroke stroke = new Stroke(BLANK, new Brush(0.04, 1, 1, false), 10, 10);
        stroke.straight(90, 10);
        stroke.to(90, 50);
        Mask mask = stroke.end();
        for (int at = 10; at < 90; at++) {
            assertEquals(1, mask.part(at, 10));
        }
        assertEquals(1, mask.part(90, 30));
        assertEquals(0, mask.part(50, 30));
    }

    @Test
    void erasingTakesAway() {
        Mask full = Mask.filled(100, 60, 1);
        Mask left = new Stroke(full, HARD.withErasing(true), 50, 30).end();
        assertEquals(0, left.part(50, 30));
        assertEquals(1, left.part(10, 30));
    }

    @Test
    void whatAStepChangedLiesInItsArea() {
        Stroke stroke = new Stroke(BLANK, SOFT, 30, 30);
        float[] before = parts(stroke);
        Stroke.Area area = stroke.to(50, 20);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 100; x++) {
                boolean within = x >= area.left() && x < area.right() && y >= area.top() && y < area.bottom();
                assertTrue(within || stroke.part(x, y) == before[y * 100 + x]);
            }
        }
        assertTrue(new Stroke(BLANK, SOFT, -500, -500).to(-400, -400).isEmpty());
    }

    @Test
    void aMaskIsAGreyPicture() {
        Mask mask = new Stroke(BLANK, SOFT, 50, 30).end();
        assertEquals(mask, Mask.of(mask.toPicture()));
        assertEquals(mask, mask.inverted().inverted());
        assertArrayEquals(new int[] {50, 30}, new int[] {mask.resized(50, 30).width(), mask.resized(50, 30).height()});
        assertTrue(BLANK.isEmpty());
    }

    private static float[] parts(Stroke stroke) {
        float[] parts = new float[100 * 60];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = stroke.part(i % 100, i / 100);
        }
        return parts;
    }
}
