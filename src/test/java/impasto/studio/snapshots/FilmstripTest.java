package impasto.studio.snapshots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import impasto.session.snapshot.TakeLabel;
import impasto.studio.fx.Words;
import impasto.studio.snapshots.SnapshotItem.Painting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.image.ImageView;
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

    private static final long NOW = System.currentTimeMillis();

    private final ObservableList<SnapshotItem> snapshots = FXCollections.observableArrayList();
    private final List<String> asked = new ArrayList<>();
    private final Map<Long, TakeLabel> labels = new HashMap<>();
    private Filmstrip filmstrip;

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        filmstrip = new Filmstrip(snapshots, new Asked(asked, labels));
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
    void aPaintingIsPaintedOnOnlyWhereItCanBe(FxRobot robot) {
        robot.clickOn(cell(robot, 20));
        menu(robot, 20).clickOn("#snapshot-return");
        menu(robot, 20).clickOn("#snapshot-paint-on");
        menu(robot, 20).clickOn("#snapshot-paint-larger");
        assertEquals(List.of("view 20", "return 20", "paint on 20", "paint larger 20"), asked);
        robot.clickOn(cell(robot, 40));
        menu(robot, 40);
        assertFalse(offered(robot, "Paint on"));
        assertTrue(offered(robot, "Return to these settings"));
    }

    @Test
    void aHeadSaysWhatThePaintingIsCalledAndHasAMenu(FxRobot robot) {
        robot.interact(() -> {
            labels.put(NOW, new TakeLabel(true, "Harbour", "too dark"));
            snapshots.setAll(of(10, new Painting(NOW, "waves", null)), of(20, new Painting(NOW, "waves", null)));
        });
        robot.interact(filmstrip::layout);
        Label head = heads(robot).get(0);
        assertEquals("Harbour", head.getText());
        assertTrue(head.getAccessibleText().endsWith(", Harbour, too dark, starred"), head::getAccessibleText);
        robot.interact(() -> {
            labels.put(NOW, TakeLabel.NONE.withName("Night"));
            filmstrip.relabel();
        });
        assertEquals("Night", head.getText());
        robot.interact(() -> head.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, 1, 1, false, null)));
        assertEquals(List.of("menu 10 20"), asked);
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
        assertEquals("Snapshot at step 20 of “every ten”, 64 pixels", cell(robot, 20).getAccessibleText());
        assertEquals("Snapshots", robot.lookup(".list-view").<ListView<?>>query().getAccessibleText());
    }

    @Test
    void eachSaysItsStepAndItsSize(FxRobot robot) {
        robot.interact(() -> snapshots.add(new SnapshotItem("s", new WritableImage(80, 60), 1030, 2048, "cat", NOW, Painting.UNKNOWN)));
        robot.interact(filmstrip::layout);
        Label caption = robot.from(cell(robot, 1030)).lookup(".caption").query();
        assertEquals("Step 1030 · 2048 px", caption.getText());
        Bounds seen = caption.localToScene(caption.getLayoutBounds());
        assertTrue(caption.getWidth() >= caption.prefWidth(-1) && seen.getMaxX() <= 640, "nothing is cut off");
    }

    @Test
    void eachPaintingHasItsHeadOverItsSnapshots(FxRobot robot) {
        WritableImage style = new WritableImage(32, 24);
        robot.interact(() -> {
            snapshots.clear();
            snapshots.add(of(10, new Painting(NOW - 2, "waves", null)));
            snapshots.add(of(20, new Painting(NOW - 2, "waves", style)));
            snapshots.add(of(5, new Painting(NOW - 1, "night", style)));
        });
        robot.interact(filmstrip::layout);
        List<Label> heads = heads(robot);
        assertEquals(2, heads.size());
        assertTrue(heads.get(0).getText().startsWith("cat · "), heads.get(0)::getText);
        assertTrue(heads.get(0).getAccessibleText().startsWith("“cat” after “waves”"), heads.get(0)::getAccessibleText);
        assertEquals(style, robot.from(heads.get(0)).lookup(".image-view").<ImageView>query().getImage());
        assertEquals(left(cell(robot, 10)), left(heads.get(0)), 10);
        assertEquals(left(cell(robot, 5)), left(heads.get(1)), 10);
    }

    @Test
    void aHeadStaysInSightWhileItsPaintingDoes(FxRobot robot) {
        robot.interact(() -> {
            snapshots.clear();
            for (int i = 1; i <= 30; i++) {
                snapshots.add(of(i * 10, new Painting(NOW, "waves", null)));
            }
        });
        robot.interact(filmstrip::layout);
        robot.interact(filmstrip::layout);
        assertTrue(cell(robot, 300).isVisible());
        List<Label> heads = heads(robot);
        assertEquals(1, heads.size());
        assertTrue(left(heads.get(0)) >= 0 && left(heads.get(0)) < 20, "at " + left(heads.get(0)));
    }

    @Test
    void whatNothingIsKnownOfIsGroupedByItsSteps() {
        List<FilmGroup> groups = FilmGroup.of(List.of(of(10, Painting.UNKNOWN), of(20, Painting.UNKNOWN), of(10, Painting.UNKNOWN),
                of(30, new Painting(NOW, "waves", null))), item -> TakeLabel.NONE);
        assertEquals(List.of(0, 2, 3), groups.stream().map(FilmGroup::from).toList());
        assertEquals(List.of(2, 3, 4), groups.stream().map(FilmGroup::to).toList());
    }

    @Test
    void theNewestIsInSightWhenTheStripIsNarrowedAndWhenOneIsLookedAt(FxRobot robot) {
        robot.interact(() -> {
            for (int i = 5; i <= 30; i++) {
                snapshots.add(item(i * 10));
            }
            filmstrip.select(snapshots.get(3));
            snapshots.add(item(310));
        });
        robot.interact(filmstrip::layout);
        assertTrue(cell(robot, 310).isVisible());
        robot.interact(() -> {
            filmstrip.clearSelection();
            filmstrip.getScene().getWindow().setWidth(400);
        });
        robot.interact(filmstrip::layout);
        Node newest = cell(robot, 310);
        assertTrue(newest.localToScene(newest.getLayoutBounds()).getMaxX() <= 401, () -> "at " + left(newest));
    }

    private static List<Label> heads(FxRobot robot) {
        return robot.lookup(".head").<Label>queryAll().stream().filter(Node::isVisible).toList();
    }

    private static double left(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinX();
    }

    private static SnapshotItem of(int iteration, Painting painting) {
        return new SnapshotItem("p" + iteration, new WritableImage(80, 60), iteration, 256, "cat", NOW, painting);
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
        return new SnapshotItem("s" + iteration, new WritableImage(80, 60), iteration, 64, "every ten", NOW, Painting.UNKNOWN);
    }
}
