package impasto.studio.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import impasto.settings.TermName;
import impasto.settings.VggLayer;
import impasto.studio.fx.Words;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Path;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LossChartTest {

    private static final double WIDTH = 520;
    private static final double HEIGHT = 240;

    private LossChart chart;

    @Start
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        chart = new LossChart();
        stage.setScene(new Scene(chart, WIDTH, HEIGHT));
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
    }

    @Test
    void hoverReadsTheValuesOfTheIteration(FxRobot robot) {
        append(robot, 1, 200);
        hover(robot, 120);
        assertEquals(120, chart.readIterationProperty().get());
        assertTrue(robot.lookup(".readout").query().isVisible());
        assertEquals("Step 120", robot.lookup(".readout > .heading").queryLabeled().getText());
        assertTrue(values(robot).contains(LossNumber.of(MadeLosses.at(120).total())));
        assertTrue(values(robot).contains(LossNumber.of(MadeLosses.at(120).of(TermName.STYLE))));
        robot.interact(() -> robot.moveTo(chart.lookup(".legend")));
        assertFalse(robot.lookup(".readout").query().isVisible());
    }

    @Test
    void keysReadToo(FxRobot robot) {
        append(robot, 1, 200);
        robot.interact(chart::requestFocus);
        robot.push(KeyCode.LEFT);
        assertEquals(199, chart.readIterationProperty().get());
        robot.push(KeyCode.HOME);
        robot.push(KeyCode.RIGHT);
        assertEquals(2, chart.readIterationProperty().get());
        robot.push(KeyCode.ESCAPE);
        assertEquals(0, chart.readIterationProperty().get());
    }

    @Test
    void tenThousandIterationsNeedNoMoreNodesThanTen(FxRobot robot) {
        append(robot, 1, 10);
        int nodes = count(chart);
        append(robot, 11, 10_000);
        assertEquals(nodes, count(chart));
        Polyline total = curve("total");
        assertTrue(total.getPoints().size() / 2 <= 2 * WIDTH, "points: " + total.getPoints().size() / 2);
        assertTrue(total.getPoints().size() / 2 > 300);
    }

    @Test
    void anAppendDrawsNothingByItself(FxRobot robot) {
        append(robot, 1, 10);
        robot.interact(() -> {
            int points = curve("total").getPoints().size();
            chart.append(11, MadeLosses.at(11));
            assertEquals(points, curve("total").getPoints().size());
            chart.layout();
            assertEquals(points + 2, curve("total").getPoints().size());
        });
    }

    @Test
    void aClickOnItsNameHidesACurve(FxRobot robot) {
        append(robot, 1, 50);
        double bottom = chart.area().scale().least();
        robot.clickOn("Smoothness");
        LossCurve smoothness = LossCurve.of(TermName.TV);
        assertFalse(chart.isShown(smoothness));
        assertTrue(robot.lookup(".plot .tv").tryQuery().isEmpty());
        robot.clickOn("Photo");
        robot.interact(chart::layout);
        assertTrue(chart.area().scale().least() > bottom, "the axis closes in on what is shown");
        hover(robot, 20);
        assertFalse(values(robot).contains(LossNumber.of(MadeLosses.at(20).of(TermName.TV))));
        robot.interact(() -> chart.setShown(smoothness, true));
        assertTrue(robot.lookup(".plot .tv").tryQuery().isPresent());
    }

    @Test
    void layersHaveCurvesOnDemand(FxRobot robot) {
        append(robot, 1, 50);
        assertTrue(robot.lookup(".plot .style-layer").tryQuery().isEmpty());
        robot.clickOn(".layers");
        assertTrue(chart.layersShownProperty().get());
        assertTrue(robot.lookup(".plot .style-layer.block-3").tryQuery().isPresent());
        robot.interact(() -> chart.setShown(LossCurve.of(TermName.STYLE, VggLayer.CONV3_1), false));
        assertTrue(robot.lookup(".plot .style-layer.block-3").tryQuery().isEmpty());
    }

    @Test
    void aZeroLossLiesOnTheBottom(FxRobot robot) {
        append(robot, 1, 50);
        assertEquals(chart.area().bottom(), curve("content").getPoints().get(1), 1e-9);
        assertTrue(curve("content").getPoints().get(3) < chart.area().bottom());
    }

    @Test
    void markersStandAtTheirIterations(FxRobot robot) {
        append(robot, 1, 100);
        robot.interact(() -> {
            chart.getMarkers().add(new LossMarker(40, LossMarker.Kind.WEIGHTS, "painting 1 → 3"));
            chart.getMarkers().add(new LossMarker(400, LossMarker.Kind.SCALE, "512 px"));
            chart.layout();
        });
        Path weights = (Path) chart.lookup(".marker.weights");
        assertEquals(chart.area().x(40), weights.getLayoutBounds().getCenterX(), 1);
        assertTrue(robot.lookup((Node node) -> node instanceof Text text && text.getText().equals("painting 1 → 3"))
                .query().isVisible());
        assertTrue(((Path) chart.lookup(".marker.scale")).getElements().isEmpty(), "400 is yet to come");
    }

    @Test
    void theAxisReachesTheExpectedEnd(FxRobot robot) {
        append(robot, 1, 100);
        robot.interact(() -> chart.expectedIterationsProperty().set(500));
        assertEquals(500, chart.area().last());
    }

    @Test
    void goingOnFromAnEarlierIterationTakesTheRestAway(FxRobot robot) {
        append(robot, 1, 100);
        hover(robot, 90);
        robot.interact(() -> {
            chart.getMarkers().add(new LossMarker(20, LossMarker.Kind.SCALE, "256 px"));
            chart.getMarkers().add(new LossMarker(80, LossMarker.Kind.SCALE, "512 px"));
        });
        append(robot, 50, 50);
        assertEquals(0, chart.readIterationProperty().get());
        assertEquals(List.of(20), chart.getMarkers().stream().map(LossMarker::iteration).toList());
        assertEquals(50, chart.area().last());
    }

    @Test
    void coloursFollowTheTheme(FxRobot robot) {
        append(robot, 1, 10);
        Paint dark = stroke("total");
        robot.interact(() -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
        robot.interact(chart::applyCss);
        assertFalse(dark.equals(stroke("total")));
    }

    @Test
    void saysTheNewestValuesAndForgetsThem(FxRobot robot) {
        append(robot, 1, 7);
        String total = LossNumber.of(MadeLosses.at(7).total());
        assertTrue(chart.getAccessibleText().startsWith("Step 7: Total " + total + ", Photo "));
        robot.interact(chart::clear);
        robot.interact(chart::layout);
        assertEquals(Words.of("chart.none"), chart.getAccessibleText());
        assertTrue(chart.lookup(".plot > .empty").isVisible());
    }

    private void append(FxRobot robot, int from, int to) {
        robot.interact(() -> {
            for (int i = from; i <= to; i++) {
                chart.append(i, MadeLosses.at(i));
            }
            chart.layout();
        });
    }

    private void hover(FxRobot robot, int iteration) {
        Node plot = chart.lookup(".plot");
        Point2D at = plot.localToScreen(chart.area().x(iteration), chart.area().top() + 20);
        robot.moveTo(at);
    }

    private static List<String> values(FxRobot robot) {
        return robot.lookup(".readout > .value").<Labeled>queryAll().stream().map(Labeled::getText).toList();
    }

    private Polyline curve(String name) {
        return (Polyline) chart.lookup(".plot ." + name);
    }

    private Paint stroke(String name) {
        return ((Shape) chart.lookup(".plot ." + name)).getStroke();
    }

    private static int count(Node node) {
        int count = 1;
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                count += count(child);
            }
        }
        return count;
    }
}
