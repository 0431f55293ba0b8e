package impasto.studio.canvas;

import static impasto.studio.canvas.Painted.BLUE;
import static impasto.studio.canvas.Painted.RED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PictureCanvasTest {

    private static final double NEAR = 1e-6;

    private PictureCanvas canvas;
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        canvas = new PictureCanvas();
        canvas.resultProperty().set(Painted.plain(400, 200, RED));
        stage.setScene(new Scene(canvas, 624, 424));
        stage.setWidth(624);
        stage.setHeight(424);
        stage.show();
        canvas.requestFocus();
    }

    @Test
    void fitsAndStaysFittedWhenResized(FxRobot robot) {
        Painted.of(canvas);
        assertEquals(1.5, canvas.getZoom(), NEAR);
        robot.interact(() -> stage.setWidth(424));
        Painted.of(canvas);
        assertEquals(1, canvas.getZoom(), NEAR);
        assertTrue(canvas.isFit());
    }

    @Test
    void wheelZoomsAboutTheCursor(FxRobot robot) {
        robot.interact(() -> canvas.setZoom(4));
        Point2D before = canvas.toPicture(200, 150);
        robot.interact(() -> wheel(200, 150, 0, 40));
        assertEquals(4 * Math.pow(2, 0.25), canvas.getZoom(), NEAR);
        assertTrue(before.distance(canvas.toPicture(200, 150)) < NEAR);
        assertTrue(before.distance(canvas.toPicture(0, 0)) > 1);
        assertFalse(canvas.isFit());
    }

    @Test
    void pinchZoomsAboutTheFingers(FxRobot robot) {
        robot.interact(() -> canvas.setZoom(4));
        Point2D before = canvas.toPicture(420, 300);
        robot.interact(() -> Event.fireEvent(canvas, new ZoomEvent(
                ZoomEvent.ZOOM, 420, 300, 0, 0, false, false, false, false, false, false, 1.5, 1.5, null)));
        assertEquals(6, canvas.getZoom(), NEAR);
        assertTrue(before.distance(canvas.toPicture(420, 300)) < NEAR);
    }

    @Test
    void aTrackpadPansWhereAWheelZooms(FxRobot robot) {
        robot.interact(() -> {
            canvas.setZoom(4);
            Event.fireEvent(canvas, scroll(ScrollEvent.SCROLL_STARTED, 200, 150, 0, 0));
        });
        Point2D before = canvas.toPicture(200, 150);
        robot.interact(() -> wheel(200, 150, 0, 40));
        assertEquals(4, canvas.getZoom(), NEAR);
        assertEquals(before.getY() - 10, canvas.toPicture(200, 150).getY(), NEAR);
        robot.interact(() -> {
            Event.fireEvent(canvas, scroll(ScrollEvent.SCROLL_FINISHED, 200, 150, 0, 0));
            wheel(200, 150, 0, 40);
        });
        assertTrue(canvas.getZoom() > 4);
    }

    @Test
    void dragPans(FxRobot robot) {
        robot.interact(() -> canvas.setZoom(4));
        Painted.of(canvas);
        Point2D before = canvas.toPicture(300, 200);
        robot.moveTo(canvas).press(MouseButton.PRIMARY).moveBy(-80, 40).release(MouseButton.PRIMARY);
        Point2D after = canvas.toPicture(300, 200);
        assertEquals(before.getX() + 20, after.getX(), NEAR);
        assertEquals(before.getY() - 10, after.getY(), NEAR);
    }

    @Test
    void keysZoomPanAndFit(FxRobot robot) {
        robot.push(KeyCode.DIGIT1);
        assertEquals(1, canvas.getZoom(), NEAR);
        robot.push(KeyCode.EQUALS);
        assertEquals(1.5, canvas.getZoom(), NEAR);
        robot.interact(() -> canvas.setZoom(4));
        double before = canvas.toPicture(0, 0).getX();
        robot.push(KeyCode.RIGHT);
        assertEquals(before + 62.4 / 4, canvas.toPicture(0, 0).getX(), NEAR);
        robot.push(KeyCode.DIGIT0);
        Painted.of(canvas);
        assertTrue(canvas.isFit());
        assertEquals(1.5, canvas.getZoom(), NEAR);
    }

    @Test
    void holdsTheLimits(FxRobot robot) {
        robot.interact(() -> canvas.zoomProperty().set(1000));
        assertEquals(32, canvas.getZoom(), NEAR);
        robot.interact(() -> canvas.zoomProperty().set(0.0001));
        assertEquals(0.05, canvas.getZoom(), NEAR);
    }

    @Test
    void showsEveryPixelExactlyFromOneToOneUp(FxRobot robot) {
        WritableImage checks = Painted.picture(400, 200, (x, y) -> (x + y) % 2 == 0 ? RED : BLUE);
        robot.interact(() -> {
            canvas.resultProperty().set(checks);
            canvas.setZoom(1);
        });
        assertEquals(RED, Painted.at(canvas, 112, 112));
        assertEquals(BLUE, Painted.at(canvas, 113, 112));
        robot.interact(() -> canvas.zoomAt(7, 312, 212));
        WritableImage seen = Painted.of(canvas);
        for (int x = 0; x < 600; x++) {
            Point2D in = canvas.toPicture(x + 0.5, 102.5);
            if (Math.abs(in.getX() - Math.rint(in.getX())) < 0.1) {
                continue;
            }
            int row = (int) in.getY();
            int expected = checks.getPixelReader().getArgb((int) in.getX(), row);
            assertEquals(expected, seen.getPixelReader().getArgb(x, 102), "at " + x + " of " + in);
        }
    }

    @Test
    void oneToOneMeansDevicePixels(FxRobot robot) {
        WritableImage checks = Painted.picture(400, 200, (x, y) -> (x + y) % 2 == 0 ? RED : BLUE);
        robot.interact(() -> {
            canvas.resultProperty().set(checks);
            canvas.outputScaleProperty().set(2);
            canvas.setZoom(1);
        });
        WritableImage seen = Painted.of(canvas, 2);
        int left = (2 * 624 - 400) / 2;
        int top = (2 * 424 - 200) / 2;
        for (int x = 0; x < 400; x++) {
            assertEquals(checks.getPixelReader().getArgb(x, 7), seen.getPixelReader().getArgb(left + x, top + 7));
        }
    }

    @Test
    void aDoubleClickGoesToOneToOneAndBack(FxRobot robot) {
        robot.doubleClickOn(canvas);
        assertEquals(1, canvas.getZoom(), NEAR);
        assertFalse(canvas.isFit());
        robot.doubleClickOn(canvas);
        Painted.of(canvas);
        assertTrue(canvas.isFit());
    }

    @Test
    void shrinksFinePatternsToTheirMean(FxRobot robot) {
        robot.interact(() -> {
            canvas.resultProperty().set(Painted.picture(2400, 1200, (x, y) -> x % 4 == 0 ? 0xFFFFFFFF : 0xFF000000));
        });
        WritableImage seen = Painted.of(canvas);
        for (int x = 100; x < 500; x++) {
            assertEquals(64, seen.getPixelReader().getArgb(x, 200) & 255, 2, "at " + x);
        }
    }

    @Test
    void aNewResultLeavesTheViewAlone(FxRobot robot) {
        robot.interact(() -> {
            canvas.setZoom(4);
            canvas.pan(30, 20);
        });
        Point2D before = canvas.toPicture(100, 100);
        robot.interact(() -> canvas.resultProperty().set(Painted.plain(400, 200, BLUE)));
        assertEquals(BLUE, Painted.at(canvas, 300, 200));
        assertEquals(before, canvas.toPicture(100, 100));
        robot.interact(() -> canvas.resultProperty().set(Painted.plain(800, 400, BLUE)));
        Painted.of(canvas);
        assertEquals(2, canvas.getZoom(), NEAR);
        assertTrue(before.multiply(2).distance(canvas.toPicture(100, 100)) < NEAR);
    }

    @Test
    void writtenPixelsShowAfterARepaint(FxRobot robot) {
        WritableImage live = Painted.plain(2400, 1200, RED);
        robot.interact(() -> canvas.resultProperty().set(live));
        assertEquals(RED, Painted.at(canvas, 300, 200));
        robot.interact(() -> {
            for (int i = 0; i < 2400 * 1200; i++) {
                live.getPixelWriter().setArgb(i % 2400, i / 2400, BLUE);
            }
            canvas.repaint();
        });
        assertEquals(BLUE, Painted.at(canvas, 300, 200));
    }

    @Test
    void saysWhatItShows(FxRobot robot) {
        Painted.of(canvas);
        assertEquals("Result, 400 × 200 pixels, at 150%", canvas.getAccessibleText());
        robot.interact(() -> canvas.resultProperty().set(null));
        Painted.of(canvas);
        assertEquals("No picture yet", canvas.getAccessibleText());
        assertTrue(robot.lookup(".empty").query().isVisible());
    }

    private void wheel(double x, double y, double deltaX, double deltaY) {
        Event.fireEvent(canvas, scroll(ScrollEvent.SCROLL, x, y, deltaX, deltaY));
    }

    private static ScrollEvent scroll(
            EventType<ScrollEvent> type, double x, double y, double deltaX, double deltaY) {
        return new ScrollEvent(
                type, x, y, 0, 0, false, false, false, false, false, false, deltaX, deltaY, deltaX, deltaY,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null);
    }
}
