package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the window shows, in both languages: no text is cut off at any size, everything stands out from what is behind it in both
 * themes, and what takes the focus has a name and a role.
 */
class WholeWindowTest extends TouredStudio {

    private static final int[][] SIZES = {{1024, 700}, {1280, 800}, {1920, 1080}};
    /** Where all colours are to be seen. */
    private static final Set<String> STATES = Set.of("first-steps", "idle", "expert", "two-styles", "presets", "style-samples", "tooltip",
            "progress", "side-by-side", "masking", "export", "toolbar-keys", "network", "error");
    private static final double LARGER = 1.4;
    private static final int MEASURED = 5000;

    private final Set<String> faults = new TreeSet<>();
    private int measured;
    /** Larger text needs a larger window than the smallest. */
    private boolean larger;

    WholeWindowTest() {
        super(400_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everythingIsSeenWholeAndSaysWhatItIs(String language) throws Exception {
        speak(language);
        new Tour(this, Set.of(), this::look).go(64, 24);
        assertEquals("", String.join("\n", faults));
    }

    @Test
    void textGrowsWithTheSystemsAndIsStillSeenWhole() throws Exception {
        double usual = onFx(() -> this.<Labeled>node("#status").getFont().getSize());
        larger = true;
        onFx(() -> {
            studio.preferences().put("text-scale", LARGER);
            return true;
        });
        reopen();
        assertEquals(LARGER * usual, onFx(() -> this.<Labeled>node("#status").getFont().getSize()), 0.5);
        new Tour(this, Set.of(), this::look).go(64, 24);
        assertEquals("", String.join("\n", faults));
    }

    private void look(String stop) {
        for (int[] size : SIZES) {
            if (larger && size == SIZES[0]) {
                continue;
            }
            onFx(() -> {
                Seen.layOut(stage, size[0], size[1]);
                return Cut.faults();
            }).forEach(fault -> faults.add("cut: " + fault + " — " + stop + " at " + size[0]));
        }
        onFx(() -> {
            Seen.layOut(stage, stage.getScene().getWidth(), stage.getScene().getHeight());
            return Named.faults();
        }).forEach(fault -> faults.add(fault + " — " + stop));
    }

    @Test
    void everythingStandsOut() throws Exception {
        new Tour(this, STATES, this::measure).go(64, 24);
        assertEquals("", String.join("\n", faults));
        assertTrue(measured > MEASURED, () -> "only " + measured);
    }

    private void measure(String stop) {
        for (String theme : new String[] {"dark", "light"}) {
            onFx(() -> {
                // A narrow window shows icons in the place of words.
                int[] size = SIZES[stop.equals("idle") ? 0 : 1];
                Seen.layOut(stage, size[0], size[1]);
                Contrast contrast = new Contrast();
                contrast.faults().forEach(fault -> faults.add(fault + " — " + theme));
                measured += contrast.measured();
                this.<ButtonBase>node("#toolbar-theme").fire();
                return true;
            });
        }
    }
}
