package impasto.studio.canvas;

import static impasto.studio.canvas.Painted.BLUE;
import static impasto.studio.canvas.Painted.RED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CompareTest {

    private static final double NEAR = 1e-6;

    private PictureCanvas canvas;

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        canvas = new PictureCanvas();
        canvas.resultProperty().set(Painted.plain(400, 200, RED));
        canvas.originalProperty().set(Painted.plain(1000, 500, BLUE));
        stage.setScene(new Scene(canvas, 624, 424));
        stage.setWidth(624);
        stage.setHeight(424);
        stage.show();
        canvas.requestFocus();
    }

    @Test
    void wipeShowsTheOriginalLeftOfTheDivider(FxRobot robot) {
        compare(robot, CompareMode.WIPE);
        assertEquals(BLUE, Painted.at(canvas, 290, 100));
        assertEquals(RED, Painted.at(canvas, 334, 100));
    }

    @Test
    void dividerMovesByMouse(FxRobot robot) {
        compare(robot, CompareMode.WIPE);
        robot.moveTo(".grip").press(MouseButton.PRIMARY).moveBy(150, 0).release(MouseButton.PRIMARY);
        assertEquals(0.75, canvas.getDivider(), NEAR);
        assertEquals(BLUE, Painted.at(canvas, 430, 100));
        assertEquals(RED, Painted.at(canvas, 484, 100));
        robot.moveTo(".grip").press(MouseButton.PRIMARY).moveBy(-600, 0).release(MouseButton.PRIMARY);
        assertEquals(0, canvas.getDivider(), NEAR);
    }

    @Test
    void dividerMovesByKeys(FxRobot robot) {
        compare(robot, CompareMode.WIPE);
        robot.interact(() -> robot.lookup(".wipe-handle").query().requestFocus());
        robot.push(KeyCode.LEFT);
        assertEquals(0.49, canvas.getDivider(), NEAR);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(0.59, canvas.getDivider(), NEAR);
        assertEquals(BLUE, Painted.at(canvas, 345, 100));
        robot.push(KeyCode.END);
        assertEquals(1, canvas.getDivider(), NEAR);
        assertEquals(BLUE, Painted.at(canvas, 590, 100));
    }

    @Test
    void sideBySideShowsTheSamePlaceTwice(FxRobot robot) {
        int mark = 0xFFFFFFFF;
        robot.interact(() -> {
            canvas.resultProperty().set(Painted.picture(400, 200, (x, y) -> x / 10 == 21 && y / 10 == 9 ? mark : RED));
            canvas.originalProperty().set(Painted.picture(1000, 500, (x, y) -> x / 25 == 21 && y / 25 == 9 ? mark : BLUE));
        });
        compare(robot, CompareMode.SIDE_BY_SIDE);
        assertEquals(BLUE, Painted.at(canvas, 30, 200));
        assertEquals(RED, Painted.at(canvas, 600, 200));
        robot.interact(() -> canvas.zoomAt(3, 500, 150));
        Panes panes = canvas.panes();
        Point2D left = canvas.toPicture(100, 150);
        assertEquals(left, canvas.toPicture(panes.second() + 100, 150));
        double x = (215 - canvas.toPicture(0, 0).getX()) * 3;
        double y = (95 - canvas.toPicture(0, 0).getY()) * 3;
        assertEquals(mark, Painted.at(canvas, x, y));
        assertEquals(mark, Painted.at(canvas, panes.second() + x, y));
        robot.interact(() -> canvas.pan(-21, 12));
        assertEquals(mark, Painted.at(canvas, x - 21, y + 12));
        assertEquals(mark, Painted.at(canvas, panes.second() + x - 21, y + 12));
    }

    @Test
    void heldKeyShowsTheOriginal(FxRobot robot) {
        for (KeyCode key : new KeyCode[] {KeyCode.H, KeyCode.BACK_SLASH}) {
            robot.press(key);
            assertEquals(BLUE, Painted.at(canvas, 300, 200));
            robot.release(key);
            assertEquals(RED, Painted.at(canvas, 300, 200));
        }
    }

    @Test
    void losingTheFocusLetsGoOfTheOriginal(FxRobot robot) {
        robot.press(KeyCode.H);
        assertTrue(canvas.isShowOriginal());
        robot.interact(() -> {
            canvas.setFocusTraversable(false);
            canvas.setDisable(true);
        });
        assertFalse(canvas.isShowOriginal());
        robot.release(KeyCode.H);
    }

    @Test
    void theOriginalStandsInForAMissingResult(FxRobot robot) {
        robot.interact(() -> canvas.resultProperty().set(null));
        assertEquals(BLUE, Painted.at(canvas, 300, 200));
        assertEquals(0.6, canvas.getZoom(), NEAR);
    }

    @Test
    void theOverlayLiesOnThePicturesPixels(FxRobot robot) {
        Rectangle brush = new Rectangle(100, 50, 10, 10);
        brush.setFill(Color.LIME);
        robot.interact(() -> {
            canvas.getOverlay().add(brush);
            canvas.zoomAt(8, 165, 135);
        });
        Painted.of(canvas);
        Point2D left = canvas.toPicture(0, 0);
        int lime = 0xFF00FF00;
        assertEquals(lime, Painted.at(canvas, (105 - left.getX()) * 8, (55 - left.getY()) * 8));
        assertEquals(RED, Painted.at(canvas, (111 - left.getX()) * 8, (55 - left.getY()) * 8));
    }

    private void compare(FxRobot robot, CompareMode mode) {
        robot.interact(() -> canvas.compareModeProperty().set(mode));
        Painted.of(canvas);
    }
}
