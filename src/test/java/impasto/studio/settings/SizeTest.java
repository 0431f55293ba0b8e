package impasto.studio.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.Tiling;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/** What a result is for says how large it becomes. */
class SizeTest extends StudioFixture {

    @Test
    void aSizeIsChosenByWhatItIsForAndAPrintKeepsItsLength() {
        assertEquals(List.of(true, false, false), pressed());
        press("#size-screen");
        await("a screen's size", () -> studio.settings().now().transfer().size() == 1024);
        assertEquals(List.of(false, true, false), pressed());
        press("#size-print");
        await("a print's size", () -> studio.settings().now().transfer().size() == 1654);
        assertTrue(facts().contains("21.0") && facts().contains("200 dpi"), facts());
        dpi(300);
        assertEquals(2480, onFx(() -> studio.settings().now().transfer().size()));
        assertEquals(List.of(false, false, true), pressed());
        assertTrue(facts().contains("21.0") && facts().contains("300 dpi"), facts());
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 700);
            return true;
        });
        assertEquals(List.of(false, false, false), pressed());
        dpi(150);
        assertEquals(700, onFx(() -> studio.settings().now().transfer().size()));
        reopen();
        assertEquals(150, onFx(() -> this.<ComboBox<Integer>>node("#dpi-box").getValue()));
        assertTrue(facts().contains("11.9 "), facts());
    }

    @Test
    void itSaysWhatThatNeedsAndOffersWhatFits() {
        await("an estimate", () -> studio.estimate().needProperty().get().isPresent());
        await("the sides", () -> this.<Labeled>node("#size-facts").getText().contains("512 × 341 pixels, 6.5 × 4.3 cm"));
        assertTrue(onFx(() -> this.<Labeled>node("#size-needs").getText()).contains("memory"));
        assertFalse(onFx(() -> node("#size-smaller").isVisible()));
        onFx(() -> {
            studio.settings().change(Catalogue.BLOCKS, Tiling.NONE);
            studio.settings().change(Catalogue.SIZE, 12_000);
            return true;
        });
        await("a way out", () -> node("#size-smaller").isVisible());
        int largest = onFx(() -> studio.estimate().needProperty().get().orElseThrow().estimate().largest());
        press("#size-smaller");
        await("what fits", () -> studio.settings().now().transfer().size() == largest);
    }

    private void dpi(int dots) {
        onFx(() -> {
            this.<ComboBox<Integer>>node("#dpi-box").setValue(dots);
            return true;
        });
    }

    private String facts() {
        return onFx(() -> this.<Labeled>node("#size-facts").getText());
    }

    private List<Boolean> pressed() {
        return onFx(() -> List.of("#size-draft", "#size-screen", "#size-print").stream()
                .map(id -> this.<ToggleButton>node(id).isSelected()).toList());
    }
}
