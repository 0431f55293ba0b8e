package impasto.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken of a picture: which pixels, how many, and masks over the same ones. */
class FramingTest {

    /** Red grows to the right, green downwards. */
    private static Picture ramp(int width, int height) {
        float[] samples = new float[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            samples[3 * i] = (i % width + 0.5f) / width;
            samples[3 * i + 1] = (i / width + 0.5f) / height;
        }
        return Picture.of(width, height, samples);
    }

    private static Picture framed(Framing framing, Picture whole) {
        return framing.of(whole, framing.of(whole.sides()));
    }

    @Test
    void aCutHasThePixelsThatWereThere() {
        Picture whole = ramp(40, 20);
        // From 10 to 30 and from 5 to 15.
        Picture cut = framed(Framing.WHOLE.withRectangle(0, 0, 0.5, 0.5), whole);
        assertEquals(new Sides(20, 10), cut.sides());
        for (int y = 0; y < 10; y++) {
            for (int x = 0; x < 20; x++) {
                assertEquals(whole.sample(x + 10, y + 5, 0), cut.sample(x, y, 0), 1e-6);
                assertEquals(whole.sample(x + 10, y + 5, 1), cut.sample(x, y, 1), 1e-6);
            }
        }
        Picture right = framed(Framing.WHOLE.withRectangle(0.25, -0.25, 0.5, 0.5), whole);
        assertEquals(whole.sample(20, 0, 0), right.sample(0, 0, 0), 1e-6);
        assertEquals(whole.sample(39, 9, 1), right.sample(19, 9, 1), 1e-6);
    }

    @Test
    void aQuarterTurnClockwiseBringsTheLeftEdgeUp() {
        Picture whole = ramp(40, 20);
        Picture turned = framed(Framing.WHOLE.turned(true), whole);
        assertEquals(new Sides(20, 40), turned.sides());
        assertEquals(whole.sample(0, 19, 1), turned.sample(0, 0, 1), 1e-6);
        assertEquals(whole.sample(0, 19, 0), turned.sample(0, 0, 0), 1e-6);
        assertEquals(whole.sample(39, 0, 0), turned.sample(19, 39, 0), 1e-6);
        Picture back = framed(Framing.WHOLE.turned(false), whole);
        assertEquals(whole.sample(39, 0, 0), back.sample(0, 0, 0), 1e-6);
        assertArrayEquals(whole.toArray(), framed(Framing.WHOLE.turned(true).turned(false), whole).toArray());
        Picture half = framed(Framing.WHOLE.turned(true).turned(true), whole);
        assertEquals(whole.sample(39, 19, 0), half.sample(0, 0, 0), 1e-6);
    }

    @Test
    void aTurnTakesTheRectangleWithIt() {
        Picture whole = ramp(40, 20);
        Picture corner = framed(Framing.WHOLE.withRectangle(-0.25, -0.25, 0.5, 0.5).turned(true), whole);
        assertEquals(new Sides(10, 20), corner.sides());
        // The top left quarter, lying on its right side.
        assertEquals(whole.sample(0, 9, 0), corner.sample(0, 0, 0), 1e-6);
        assertEquals(whole.sample(0, 9, 1), corner.sample(0, 0, 1), 1e-6);
        assertEquals(whole.sample(19, 0, 0), corner.sample(9, 19, 0), 1e-6);
    }

    @Test
    void straighteningTurnsTheContentClockwise() {
        Picture whole = ramp(400, 400);
        Framing framing = Framing.WHOLE.withRectangle(0, 0, 0.5, 0.5).withAngle(30);
        Picture straight = framed(framing, whole);
        // To the right of the middle is what was above it by half as much.
        double ahead = 50.0;
        int x = (int) (200 + ahead * Math.cos(Math.toRadians(30)));
        int y = (int) (200 - ahead * Math.sin(Math.toRadians(30)));
        assertEquals(whole.sample(x, y, 0), straight.sample(150, 100, 0), 0.005);
        assertEquals(whole.sample(x, y, 1), straight.sample(150, 100, 1), 0.005);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-45, -10, -0.3, 0, 3, 20, 45})
    void whatIsFittedHasNothingFromBesideThePicture(double angle) {
        Sides whole = new Sides(451, 300);
        for (Framing wanted : new Framing[] {Framing.WHOLE, Framing.WHOLE.turned(true),
                Framing.WHOLE.withRectangle(0.3, -0.35, 0.4, 0.3), Framing.WHOLE.withRectangle(-0.5, 0.5, 0.4, 0.3)}) {
            Framing fitted = wanted.withAngle(angle).fitted(whole);
            assertTrue(fitted.fits(whole), wanted + " at " + angle);
            if (angle != 0 && wanted.width() == 1) {
                assertFalse(wanted.withAngle(angle).fits(whole));
            }
        }
        assertEquals(Framing.WHOLE, Framing.WHOLE.withAngle(0).fitted(whole));
    }

    @Test
    void masksStayOnTheirContentOrAreCutWithIt() {
        Sides whole = new Sides(400, 200);
        float[] parts = new float[200 * 100];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = i % 200 >= 100 && i / 200 < 50 ? 1 : 0;
        }
        Mask upperRight = Mask.of(200, 100, parts);
        Framing middle = Framing.WHOLE.withRectangle(0, 0, 0.5, 0.5);
        Mask cut = middle.carried(upperRight, Framing.WHOLE, whole, new Sides(100, 50));
        assertEquals(1, cut.part(75, 10), 0.01);
        assertEquals(0, cut.part(25, 10), 0.01);
        assertEquals(0, cut.part(75, 40), 0.01);
        Mask turned = Framing.WHOLE.turned(true).carried(upperRight, Framing.WHOLE, whole, new Sides(100, 200));
        assertEquals(1, turned.part(75, 150), 0.01);
        assertEquals(0, turned.part(25, 150), 0.01);
        // What was cut off is gone, the rest is where it was.
        Mask wide = Framing.WHOLE.carried(cut, middle, whole, new Sides(200, 100));
        assertEquals(1, wide.part(125, 40), 0.01);
        assertEquals(0, wide.part(175, 40), 0.01);
    }

    @Test
    void theWholeIsReadAsLargeAsItsPartNeeds() {
        Sides whole = new Sides(4000, 2000);
        Framing quarter = Framing.WHOLE.withRectangle(0, 0, 0.25, 0.25);
        assertEquals(2048, quarter.wholeSide(whole, 512));
        assertEquals(4000, quarter.wholeSide(whole, 3000));
        assertTrue(quarter.wholeSide(new Sides(20_000, 10_000), 4000) < 7000);
    }

    @Test
    void itIsRememberedAsText() {
        Framing framing = new Framing(0.125, -0.0625, 0.5, 0.25, 3, -7.5);
        assertEquals(Optional.of(framing), Framing.parse(framing.toString()));
        for (String none : new String[] {"", "a b c d e f", "0 0 1 1 0", "0 0 1 1 0.5 0", "0 0 1 1 4 0", "0 0 NaN 1 0 0", "0 0 2 1 0 0",
                "0 0 0 1 0 0", "9 0 1 1 0 0", "0 0 1 1 0 Infinity"}) {
            assertEquals(Optional.empty(), Framing.parse(none), none);
        }
    }
}
