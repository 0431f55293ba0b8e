package impasto.studio.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Where the window opens on which screens. */
class PlacementTest {

    private static final Rectangle2D DESK = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D BESIDE = new Rectangle2D(1920, 0, 1600, 900);

    @Test
    void theFirstTimeItIsAsLargeAsTheScreenAllows() {
        assertEquals(new Rectangle2D(320, 140, 1280, 800), Placement.of(Optional.empty(), List.of(DESK)));
        assertEquals(new Rectangle2D(0, 30, 1024, 700),
                Placement.of(Optional.empty(), List.of(new Rectangle2D(0, 30, 1024, 700))));
        assertEquals(new Rectangle2D(0, 0, 800, 560), Placement.of(Optional.empty(), List.of(new Rectangle2D(0, 0, 800, 560))));
    }

    @Test
    void itIsWhereItWasAsLongAsItsTitleCanBeReached() {
        for (Rectangle2D was : List.of(new Rectangle2D(40, 60, 1100, 720), new Rectangle2D(2000, 10, 1000, 700),
                new Rectangle2D(1200, 200, 1100, 720), new Rectangle2D(-900, 60, 1100, 720), new Rectangle2D(-1, -8, 1100, 720))) {
            assertEquals(was, Placement.of(Optional.of(was), List.of(DESK, BESIDE)));
        }
    }

    @Test
    void whatLiesOffEveryScreenIsBroughtBack() {
        for (Rectangle2D was : List.of(new Rectangle2D(2000, 10, 1000, 700), new Rectangle2D(-1090, 60, 1100, 720),
                new Rectangle2D(100, 1075, 1100, 720), new Rectangle2D(100, -700, 1100, 720),
                new Rectangle2D(-32000, -32000, 1100, 720))) {
            Rectangle2D now = Placement.of(Optional.of(was), List.of(DESK));
            assertTrue(DESK.contains(now), () -> was + " became " + now);
            assertEquals(was.getWidth(), now.getWidth());
            assertEquals(was.getHeight(), now.getHeight());
        }
    }

    @Test
    void aWindowOfALargerScreenFitsTheSmallerOne() {
        Rectangle2D now = Placement.of(Optional.of(new Rectangle2D(1900, 20, 1900, 1000)), List.of(new Rectangle2D(0, 0, 1366, 740)));
        assertEquals(new Rectangle2D(0, 0, 1366, 740), now);
    }
}
