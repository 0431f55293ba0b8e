package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import impasto.image.Picture;
import impasto.image.colour.Opacity;
import impasto.image.file.PictureReader;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.ColourMode;
import impasto.settings.Scales;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;

/** One slider fades what is painted between photo and painting, at once: what is seen, exported and kept is one picture. */
class FadeTest extends StudioFixture {

    @Test
    void theFinishedPictureFadesAndIsExportedAsItIsSeen() throws Exception {
        paint();
        PaintedPicture painted = onFx(() -> studio.painter().painted().orElseThrow());
        Picture photo = painted.content().orElseThrow();
        assertFalse(Arrays.equals(photo.toArray(), painted.raw().toArray()));
        fade(0.25);
        Picture quarter = Opacity.over(painted.raw(), photo, 0.25f);
        assertShown(quarter);
        AtomicBoolean done = new AtomicBoolean();
        Path file = folder.resolve("quarter.png");
        onFx(() -> {
            studio.export().export(studio.export().subject().orElseThrow(), studio.export().options(), file, written -> done.set(true));
            return true;
        });
        await("the file", done::get);
        assertArrayEquals(quarter.toArray(), new PictureReader().read(file).toArray(), 0.5f / 255 + 1e-4f);
        fade(0);
        assertShown(photo);
        onFx(() -> {
            studio.settings().history().undo();
            return true;
        });
        fade(1);
        assertShown(painted.raw());
        assertEquals(2, onFx(() -> studio.painter().progress().iterationProperty().get()));
    }

    @Test
    void aSnapshotIsKeptAsItWasSeenAndCanBeFadedBack() throws Exception {
        onFx(() -> {
            studio.settings().change(Catalogue.COLOUR, ColourMode.KEEP);
            studio.settings().change(Catalogue.OPACITY, 0.5);
            return true;
        });
        paint();
        await("the snapshot", () -> studio.snapshots().frames().size() == 1);
        PaintedPicture kept = SnapshotStore.read(onFx(() -> studio.snapshots().frames().get(0).snapshot()));
        assertEquals(0.5, kept.colour().opacity());
        Picture seen = onFx(() -> studio.painter().painted().orElseThrow().finished());
        assertArrayEquals(seen.toArray(), kept.finished().toArray(), 2f / 255);
        assertShown(seen);
        onFx(() -> {
            studio.snapshots().view(studio.snapshots().frames().get(0).snapshot());
            return true;
        });
        fade(1);
        Picture whole = onFx(() -> studio.painter().painted().orElseThrow().finished());
        assertFalse(Arrays.equals(seen.toArray(), whole.toArray()));
        assertShown(whole);
    }

    private void fade(double to) {
        onFx(() -> {
            this.<Slider>node("#colour-opacity-slider").setValue(to);
            return true;
        });
    }

    private void paint() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 96.0);
            studio.settings().change(Catalogue.ITERATIONS, 2.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.painting().paint();
            return true;
        });
        await("the end", () -> studio.painter().state() == RunState.IDLE);
    }
}
