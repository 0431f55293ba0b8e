package impasto.studio.snapshots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import impasto.studio.fx.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class FilmstripTest {

    private final ObservableList<SnapshotItem> snapshots = FXCollections.observableArrayList();
    private final List<String> asked = new ArrayList<>();
    private Filmstrip filmstrip;

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        filmstrip = new Filmstrip(snapshots, new Asked(asked));
        stage.setScene(new Scene(filmstrip, 640, 150));
        stage.setWidth(640);
        stage.setHeight(150);
        stage.show();
        for (int i = 1; i <= 4; i++) {
            snapshots.add(item(i * 10));
        }
    }

    @Test
    void aClickChoosesAndViews(FxRobot robot) {
        robot.clickOn(cell(robot, 20));
        assertEquals(List.of(snapshots.get(1)), filmstrip.getSelected());
        assertEquals(List.of("view 20"), asked);
    }

    @Test
    void twoAreComparedInTheirOrder(FxRobot robot) {
        robot.clickOn(cell(robot, 30));
        robot.press(KeyCode.SHORTCUT).clickOn(cell(robot, 10)).release(KeyCode.SHORTCUT);
        assertEquals(List.of(snapshots.get(0), snapshots.get(2)), filmstrip.getSelected());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("view 30", "compare 10 30"), asked);
        menu(robot, 10).clickOn("#snapshot-compare");
        assertEquals("compare 10 30", asked.get(2));
    }

    @Test
    void keysChooseViewAndDelete(FxRobot robot) {
        robot.clickOn(cell(robot, 10));
        robot.push(KeyCode.RIGHT);
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.DELETE);
        assertEquals(List.of("view 10", "view 20", "view 20", "delete 20"), asked);
        assertEquals(4, snapshots.size(), "only the owner takes snapshots away");
        robot.push(KeyCode.ESCAPE);
        assertTrue(filmstrip.getSelected().isEmpty());
    }

    @Test
    void shiftChoosesARunToExport(FxRobot robot) {
        robot.clickOn(cell(robot, 20));
        robot.press(KeyCode.SHIFT).clickOn(cell(robot, 40)).release(KeyCode.SHIFT);
        menu(robot, 30).clickOn("#snapshot-export");
        assertEquals(List.of("view 20", "export 20 30 40"), asked);
    }

    @Test
    void theMenuOffersWhatFitsTheChoice(FxRobot robot) {
        robot.clickOn(cell(robot, 20));
        menu(robot, 20);
        assertFalse(offered(robot, "Compare"));
        assertTrue(offered(robot, "View"));
        robot.clickOn("#snapshot-start");
        assertEquals("start 20", asked.get(1));
    }

    @Test
    void twoHundredSnapshotsNeedOnlyTheCellsInSight(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 5; i <= 200; i++) {
                snapshots.add(item(i * 10));
            }
        });
        robot.interact(filmstrip::layout);
        long cells = robot.lookup(".list-cell").queryAll().stream().filter(Node::isVisible).count();
        assertTrue(cells > 3 && cells < 12, "cells: " + cells);
        assertTrue(cell(robot, 2000).isVisible(), "the newest is in sight");
        robot.clickOn(cell(robot, 2000));
        robot.interact(() -> snapshots.add(item(2010)));
        assertEquals(List.of("view 2000"), asked, "a new snapshot changes no choice");
        robot.interact(() -> filmstrip.select(snapshots.get(0)));
        assertEquals(List.of(snapshots.get(0)), filmstrip.getSelected());
        assertTrue(cell(robot, 10).isVisible());
        assertEquals(1, asked.size(), "choosing from outside views nothing");
    }

    @Test
    void aWheelRunsThroughTheStrip(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 5; i <= 50; i++) {
                snapshots.add(item(i * 10));
            }
            filmstrip.select(snapshots.get(0));
        });
        robot.interact(filmstrip::layout);
        Node cell = cell(robot, 10);
        double before = cell.localToScene(0, 0).getX();
        robot.interact(() -> cell.fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL, 20, 20, 0, 0, false, false, false, false, false, false, 0, -40, 0, -40,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        robot.interact(filmstrip::layout);
        assertTrue(cell(robot, 20).localToScene(0, 0).getX() < before + 124, "it moved left");
    }

    @Test
    void saysWhatEachIs(FxRobot robot) {
        assertEquals("Snapshot at step 20 of “every ten”", cell(robot, 20).getAccessibleText());
        assertEquals("Snapshots", robot.lookup(".list-view").<ListView<?>>query().getAccessibleText());
    }

    @Test
    void aLossThatIsNotKnownIsNotSaid(FxRobot robot) {
        robot.interact(() -> snapshots.set(1, new SnapshotItem("s20", new WritableImage(80, 60), 20, Double.NaN, "cat")));
        assertEquals("Snapshot at step 20 of “cat”", cell(robot, 20).getAccessibleText());
    }

    @Test
    void anEmptyStripExplainsItself(FxRobot robot) {
        robot.interact(snapshots::clear);
        assertTrue(robot.lookup(Words.of("snapshots.none")).query().isVisible());
    }

    private static Node cell(FxRobot robot, int iteration) {
        return robot.lookup(node -> node instanceof SnapshotCell cell && !cell.isEmpty()
                && cell.getItem().iteration() == iteration).query();
    }

    // The headless window system makes no menu request of a right click.
    private static FxRobot menu(FxRobot robot, int iteration) {
        Node cell = cell(robot, iteration);
        robot.rightClickOn(cell);
        Point2D at = cell.localToScreen(20, 20);
        robot.interact(() -> cell.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 20, 20, at.getX(), at.getY(), false, null)));
        return robot;
    }

    private static boolean offered(FxRobot robot, String text) {
        return robot.lookup(".list-view").<ListView<?>>query().getContextMenu().getItems().stream()
                .anyMatch(item -> text.equals(item.getText()) && !item.isDisable());
    }

    private static SnapshotItem item(int iteration) {
        return new SnapshotItem("s" + iteration, new WritableImage(80, 60), iteration, 1.0 / iteration, "every ten");
    }
}
