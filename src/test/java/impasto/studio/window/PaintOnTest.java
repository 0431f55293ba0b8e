package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.PictureSource;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.painting.RunState;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** A painting is stopped and painted on; a new photo comes. */
class PaintOnTest extends StudioFixture {

    private static final Path COFFEE = Path.of("assets", "samples", "content", "coffee.jpg").toAbsolutePath();

    @Test
    void whatWasStoppedWhileItWasCoarseIsPaintedOnToItsSize() {
        begin(42);
        await("a first scale", () -> iteration() >= 2);
        assertTrue(text("#paint").startsWith("Pause · "), () -> text("#paint"));
        onFx(() -> {
            studio.painter().stop();
            return true;
        });
        idle();
        int stopped = onFx(this::iteration);
        int side = onFx(() -> studio.painter().painted().orElseThrow().side());
        assertTrue(stopped < 20 && side < 96, () -> stopped + " at " + side);
        assertEquals("Paint", text("#paint"));
        await("where it stopped", () -> this.<Label>node("#status").getText().equals(
                "Stopped at step " + stopped + " of 42, at " + side + " px so far. Paint on goes up to 96 px."));
        Button on = onFx(() -> node("#paint-on"));
        await("that it can be painted on", () -> on.isVisible() && !on.isDisabled());
        assertEquals("Paint on (+" + (42 - stopped) + ")", onFx(on::getText));
        assertFalse(onFx(() -> node("#stop").isVisible()));
        await("what was kept", () -> studio.snapshots().frames().size() == 1);

        press("#paint-on");
        await("it goes on", () -> studio.painter().state().active());
        assertTrue(onFx(this::iteration) >= stopped);
        idle();
        assertEquals(42, onFx(this::iteration));
        assertEquals(96, onFx(() -> studio.painter().painted().orElseThrow().side()));
        await("what was kept", () -> studio.snapshots().frames().size() == 2);
        assertEquals(1, onFx(() -> studio.snapshots().frames().stream().map(frame -> frame.snapshot().origin().orElseThrow().begun())
                .distinct().count()), "one painting");
        assertEquals(List.of(stopped, 42), onFx(() -> studio.snapshots().frames().stream().map(frame -> frame.snapshot().iteration())
                .toList()));
    }

    @Test
    void whatIsDoneIsPaintedOnFromWhereItIs() {
        begin(14);
        idle();
        float[] left = onFx(() -> studio.painter().painted().orElseThrow().raw().toArray());
        assertEquals("Paint on (+10)", text("#paint-on"));
        float[][] first = new float[1][];
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 128.0);
            studio.painter().onPreview(() -> {
                if (first[0] == null) {
                    first[0] = studio.painter().painted().orElseThrow().raw().toArray();
                }
            });
            studio.painting().paintOn();
            return true;
        });
        idle();
        assertEquals(24, onFx(this::iteration));
        assertEquals(24, onFx(() -> studio.painter().progress().totalProperty().get()));
        assertTrue(apart(left, first[0]) < 0.01, () -> "it begins " + apart(left, first[0]) + " from where it was");
        float[] now = onFx(() -> studio.painter().painted().orElseThrow().raw().toArray());
        assertEquals(left.length, now.length, "with the size that it has");
        assertTrue(apart(left, now) > 0.001 && apart(left, now) < 0.15, () -> "it goes on by " + apart(left, now));
    }

    @Test
    void aNewPhotoIsShownAndTheResultSaysThatItIsOfTheOneBefore() {
        begin(7);
        idle();
        PictureCanvas canvas = onFx(() -> node("#canvas"));
        assertTrue(onFx(() -> canvas.getResult() != null && canvas.noteProperty().get().isEmpty()));
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(PictureSource.of(COFFEE.toString()));
            return true;
        });
        await("the new photo", () -> canvas.getResult() == null
                && canvas.getOriginal() == studio.pictures().content().imageProperty().get() && canvas.getOriginal() != null);
        assertEquals("Earlier result", text("#back-to-painting"));
        press("#back-to-painting");
        await("the result", () -> canvas.getResult() == studio.painter().pictureProperty().get());
        await("its badge", () -> this.<Label>node("#canvas-note").isVisible());
        assertEquals("Result of the previous photo", onFx(() -> this.<Label>node("#canvas-note").getText()));
        onFx(() -> {
            studio.painting().paint();
            return true;
        });
        idle();
        assertTrue(onFx(() -> canvas.getResult() != null && canvas.noteProperty().get().isEmpty()), "it is of this photo");
        assertFalse(onFx(() -> node("#back-to-painting").isVisible()));
    }

    private void begin(int iterations) {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 96.0);
            studio.settings().change(Catalogue.ITERATIONS, (double) iterations);
            studio.painting().paint();
            return true;
        });
    }

    private void idle() {
        await("the end", () -> studio.painter().state() == RunState.IDLE);
    }

    private int iteration() {
        return studio.painter().progress().iterationProperty().get();
    }

    private String text(String id) {
        return onFx(() -> this.<Button>node(id).getText());
    }

    private static double apart(float[] one, float[] other) {
        return IntStream.range(0, one.length).mapToDouble(i -> Math.abs(one[i] - other[i])).average().orElseThrow();
    }
}
