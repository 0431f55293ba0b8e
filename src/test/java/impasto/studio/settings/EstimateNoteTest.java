package impasto.studio.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.Scales;
import impasto.settings.Tiling;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunState;
import impasto.studio.settings.EstimateModel.Need;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** What a painting will need stands beside the button that begins it. */
class EstimateNoteTest extends StudioFixture {

    @Test
    void memoryAndTimeFollowTheSettingsAndWhatDoesNotFitOffersWhatDoes() {
        await("an estimate", () -> studio.estimate().needProperty().get().isPresent());
        await("its time", () -> need().seconds().isPresent());
        Need first = need();
        assertEquals(512, first.estimate().painting().width());
        assertTrue(onFx(() -> this.<Label>node("#estimate-time").getText()).startsWith("about "));
        assertTrue(onFx(() -> this.<Label>node("#estimate-memory").getText()).endsWith("\u00a0GB"));
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 1024.0);
            return true;
        });
        await("the larger one", () -> need().estimate().painting().width() == 1024);
        assertTrue(need().estimate().bytes() > first.estimate().bytes());
        assertTrue(need().seconds().orElseThrow() > 2 * first.seconds().orElseThrow());

        onFx(() -> {
            studio.settings().change(Catalogue.BLOCKS, Tiling.NONE);
            studio.settings().change(Catalogue.SIZE, 12_000.0);
            return true;
        });
        await("a warning", () -> studio.estimate().needProperty().get().isPresent() && !need().estimate().fits());
        assertTrue(onFx(() -> node("#estimate").getPseudoClassStates().toString()).contains("short"));
        int largest = need().estimate().largest();
        assertTrue(largest > 0 && largest < 12_000);
        press("#estimate-smaller");
        await("one that fits or nearly", () -> need().estimate().painting().width() == largest);
        assertEquals(largest, onFx(() -> studio.settings().now().transfer().size()));
        onFx(() -> {
            studio.settings().change(Catalogue.BLOCKS, Tiling.of(256));
            return true;
        });
        await("blocks", () -> need().estimate().tiling().side() == 256);
        assertTrue(onFx(() -> this.<Label>node("#estimate-memory").getText().contains("in blocks")
                || !need().estimate().fits()));
    }

    @Test
    void theSpeedIsLearntFromAPaintingAndRemembered() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 192.0);
            studio.settings().change(Catalogue.ITERATIONS, 5.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            return true;
        });
        await("an estimate", () -> studio.estimate().needProperty().get().isPresent());
        press("#paint");
        await("the painting", () -> studio.painter().progress().iterationProperty().get() == 5
                && studio.painter().state() == RunState.IDLE);
        await("its time", () -> need().seconds().isPresent());
        reopen();
        assertFalse(onFx(() -> studio.painter().state().active()));
        await("an estimate", () -> studio.estimate().needProperty().get().isPresent());
        assertTrue(need().seconds().isPresent());
    }

    private Need need() {
        return studio.estimate().needProperty().get().orElseThrow();
    }
}
