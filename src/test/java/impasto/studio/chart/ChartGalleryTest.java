package impasto.studio.chart;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import impasto.studio.canvas.Gallery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Writes pictures of the chart when asked for. */
@ExtendWith(ApplicationExtension.class)
class ChartGalleryTest {

    private Stage stage;

    @BeforeEach
    void onlyWhenWanted() {
        assumeTrue(Gallery.wanted());
    }

    @Start
    void show(Stage shown) {
        stage = shown;
    }

    @Test
    void empty() {
        write("empty", 320, 180, chart -> {});
    }

    @Test
    void running() {
        write("running", 420, 220, chart -> {
            fill(chart, 320);
            chart.expectedIterationsProperty().set(500);
            read(chart);
        });
    }

    @Test
    void layers() {
        write("layers", 560, 260, chart -> {
            fill(chart, 10_000);
            chart.layersShownProperty().set(true);
        });
    }

    @Test
    void small() {
        write("small", 280, 150, chart -> fill(chart, 40));
    }

    private static void read(LossChart chart) {
        for (int i = 0; i < 120; i++) {
            chart.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false, false, false));
        }
    }

    private static void fill(LossChart chart, int iterations) {
        for (int i = 1; i <= iterations; i++) {
            chart.append(i, MadeLosses.at(i));
        }
        chart.getMarkers().add(new LossMarker(iterations / 4, LossMarker.Kind.SCALE, "362 px"));
        chart.getMarkers().add(new LossMarker(iterations / 2, LossMarker.Kind.SCALE, "512 px"));
        chart.getMarkers().add(new LossMarker(iterations * 3 / 4, LossMarker.Kind.WEIGHTS, "style 1 → 3"));
    }

    private void write(String name, double width, double height, Consumer<LossChart> set) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            LossChart chart = new LossChart();
            set.accept(chart);
            try {
                Gallery.write(stage, chart, width, height, "chart-" + name);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
