package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.image.Picture;
import impasto.image.colour.ContentColours;
import impasto.image.file.PictureReader;
import impasto.session.snapshot.PaintedPicture;
import impasto.settings.ColourMode;
import impasto.settings.Scales;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;

/** The photo's colours are laid over what is painted, at once and for good. */
class ColourTest extends StudioFixture {

    @Test
    void coloursFollowTheSliderWithNoNewRunAndAreTakenBack() throws Exception {
        paint(3, Scales.NONE);
        Picture raw = onFx(() -> studio.painter().painted().orElseThrow().raw());
        assertShown(raw);
        onFx(() -> {
            this.<ComboBox<ColourMode>>node("#colour-mode-box").setValue(ColourMode.KEEP);
            return true;
        });
        Picture photo = onFx(() -> studio.painter().painted().orElseThrow().content().orElseThrow());
        assertFalse(Arrays.equals(raw.toArray(), ContentColours.restored(raw, photo, 1).toArray()));
        assertShown(ContentColours.restored(raw, photo, 1));
        onFx(() -> {
            this.<Slider>node("#colour-strength-slider").setValue(Catalogue.COLOUR_STRENGTH.scale().orElseThrow().position(0.5));
            return true;
        });
        Picture half = ContentColours.restored(raw, photo, 0.5f);
        assertShown(half);

        Picture exported = export(folder.resolve("half.png"));
        assertArrayEquals(half.toArray(), exported.toArray(), 0.5f / 255 + 1e-4f);
        onFx(() -> {
            this.<Slider>node("#colour-strength-slider").setValue(0);
            return true;
        });
        assertShown(raw);
        assertEquals(3, onFx(() -> studio.painter().progress().iterationProperty().get()));
    }

    @Test
    void aSnapshotKeepsItsColoursUntilOthersAreSetWhileItIsLookedAt() {
        onFx(() -> {
            studio.settings().change(Catalogue.COLOUR, ColourMode.KEEP);
            return true;
        });
        paint(2, Scales.NONE);
        await("the snapshot", () -> studio.snapshots().frames().size() == 1);
        Picture raw = onFx(() -> studio.painter().painted().orElseThrow().raw());
        Picture kept = onFx(() -> studio.painter().painted().orElseThrow().finished());
        onFx(() -> {
            studio.settings().change(Catalogue.COLOUR, ColourMode.NONE);
            return true;
        });
        assertShown(raw);
        onFx(() -> {
            studio.snapshots().view(studio.snapshots().frames().get(0).snapshot());
            return true;
        });
        assertShown(kept);
        onFx(() -> {
            studio.settings().change(Catalogue.COLOUR_STRENGTH, 0.5);
            studio.settings().change(Catalogue.COLOUR_STRENGTH, 0.6);
            return true;
        });
        assertShown(raw);
        onFx(() -> {
            studio.settings().change(Catalogue.COLOUR, ColourMode.KEEP);
            return true;
        });
        PaintedPicture painted = onFx(() -> studio.painter().painted().orElseThrow());
        assertShown(painted.finished());
    }

    @Test
    void aPaintingStoppedWhileCoarseIsExportedInItsFinalSizeAndSaysSo() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        onFx(() -> {
            studio.painter().progress().iterationProperty().addListener((observed, old, now) -> {
                if (now.intValue() >= 1 && !stopped.getAndSet(true)) {
                    studio.painter().stop();
                }
            });
            return true;
        });
        paint(4000, new Scales(false, List.of(64), List.of()));
        PaintedPicture painted = onFx(() -> studio.painter().painted().orElseThrow());
        assertEquals(64, painted.side());
        assertEquals(96, onFx(() -> studio.export().subject().orElseThrow().width()));
        press("#export");
        await("the dialog", () -> question() != null);
        Label words = onFx(() -> (Label) question().lookup("#export-enlarged"));
        assertNotNull(words);
        assertTrue(words.getText().contains("64") && words.getText().contains("96"), words.getText());
        answer(ButtonType.CANCEL.getText());
        Picture exported = export(folder.resolve("coarse.png"));
        assertArrayEquals(painted.raw().resized(exported.width(), exported.height()).toArray(), exported.toArray(),
                0.5f / 255 + 1e-4f);
        await("the snapshot", () -> studio.snapshots().frames().size() == 1);
        assertEquals(96, onFx(() -> studio.snapshots().frames().get(0).snapshot().width()));
    }

    private void paint(int iterations, Scales scales) {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 96.0);
            studio.settings().change(Catalogue.ITERATIONS, (double) iterations);
            studio.settings().change(Catalogue.SCALES, scales);
            studio.painting().paint();
            return true;
        });
        await("the end", () -> studio.painter().state() == RunState.IDLE);
    }

    private Picture export(Path target) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        onFx(() -> {
            studio.export().export(studio.export().subject().orElseThrow(), studio.export().options(), target,
                    file -> done.set(true));
            return true;
        });
        await("the file", done::get);
        return new PictureReader().read(target);
    }
}
