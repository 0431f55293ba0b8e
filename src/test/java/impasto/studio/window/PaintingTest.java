package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.file.PictureReader;
import impasto.run.Iterate;
import impasto.session.PictureSource;
import impasto.settings.Scales;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunEvents;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;

/** An artist's afternoon: pictures in, painting, sliders, pause, snapshot, export. */
class PaintingTest extends StudioFixture {

    private static final Path SAMPLES = Path.of("assets", "samples").toAbsolutePath();

    @Test
    void fromTwoDroppedFilesToAnExportedPicture() throws Exception {
        List<Iterate> iterates = new CopyOnWriteArrayList<>();
        onFx(() -> {
            studio.pictures().place(List.of(
                    PictureSource.of(SAMPLES.resolve("content/coffee.jpg").toString()),
                    PictureSource.of(SAMPLES.resolve("styles/woodcut-waves.jpg").toString())));
            studio.settings().change(Catalogue.SIZE, 80.0);
            studio.settings().change(Catalogue.ITERATIONS, 4000.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.painter().listen(new RunEvents() {
                @Override
                public void iterated(List<Iterate> done) {
                    iterates.addAll(done);
                }
            });
            return true;
        });
        await("both pictures are there", () -> studio.pictures().content().imageProperty().get() != null
                && studio.pictures().styles().get(0).imageProperty().get() != null);
        assertEquals("coffee.jpg", onFx(() -> studio.pictures().content().source().name()));

        press("#paint");
        await("a first preview", () -> studio.painter().progress().previewedProperty().get() >= 1);
        int[] previews = new int[1];
        float[] first = onFx(() -> {
            previews[0] = studio.painter().progress().previewedProperty().get();
            return studio.painter().painted().orElseThrow().finished().toArray();
        });
        await("another preview", () -> studio.painter().progress().previewedProperty().get() >= previews[0] + 2);
        assertFalse(Arrays.equals(first, onFx(() -> studio.painter().painted().orElseThrow().finished().toArray())));

        onFx(() -> {
            this.<Slider>node("#weights-beta-slider").setValue(1);
            return true;
        });
        double beta = onFx(() -> studio.settings().now().transfer().weights().beta());
        await("an iterate with the new beta", () -> iterates.get(iterates.size() - 1).weights().beta() == beta);

        press("#paint");
        await("the painting to rest", () -> studio.painter().state() == RunState.PAUSED);
        press("#snapshot");
        await("a snapshot", () -> studio.snapshots().frames().size() == 1);
        int rested = onFx(() -> studio.painter().progress().iterationProperty().get());
        press("#paint");
        await("the painting to go on", () -> studio.painter().progress().iterationProperty().get() > rested + 2);

        press("#stop");
        await("the painting to stop", () -> studio.painter().state() == RunState.IDLE);
        await("the last picture to be kept", () -> studio.snapshots().frames().size() == 2);
        await("where it was stopped", () -> this.<Label>node("#status").getText().equals("Stopped at step "
                + studio.painter().progress().iterationProperty().get() + " of "
                + studio.painter().progress().totalProperty().get()));
        Path target = folder.resolve("out.png");
        onFx(() -> {
            studio.export().export(studio.export().subject().orElseThrow(), studio.export().options(), target, done -> { });
            return true;
        });
        await("the file", () -> Files.exists(target));
        Picture exported = new PictureReader().read(target);
        assertEquals(80, exported.width());
        assertEquals(53, exported.height());
        assertArrayEquals(rounded(onFx(() -> studio.painter().painted().orElseThrow().finished().toArray())), exported.toArray(), 1e-6f);
    }

    @Test
    void stoppedBeforeTheFirstIterationIsDone() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.painting().paint();
            studio.painter().stop();
            return true;
        });
        await("the painting to stop", () -> studio.painter().state() == RunState.IDLE);
        assertTrue(onFx(() -> studio.painter().progress().iterationProperty().get()) <= 1);
        onFx(() -> {
            studio.painting().paint();
            return true;
        });
        await("a first iteration", () -> studio.painter().progress().iterationProperty().get() >= 1);
    }

    @Test
    void aStopDuringTheFirstIterationKeepsItsPicture() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 128.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.painter().originalProperty().addListener((observed, old, now) -> studio.painter().stop());
            studio.painting().paint();
            return true;
        });
        await("the painting to stop", () -> studio.painter().state() == RunState.IDLE);
        int done = onFx(() -> studio.painter().progress().iterationProperty().get());
        await("its picture to be kept", () -> studio.snapshots().frames().size() == (done > 0 ? 1 : 0));
    }

    private static float[] rounded(float[] samples) {
        float[] rounded = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            rounded[i] = Math.round(samples[i] * 255) / 255f;
        }
        return rounded;
    }
}
