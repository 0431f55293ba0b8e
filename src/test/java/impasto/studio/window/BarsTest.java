package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bars have room for what is in them at every width, and show it whole again when there is more. */
class BarsTest extends StudioFixture {

    private static final Set<String> PAINTING = Set.of("paint", "stop", "paint-on");

    private final Locale before = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void nothingIsCutOffAtAnyWidthNorWhilePainting() {
        fits();
        Locale.setDefault(Locale.GERMAN);
        reopen();
        fits();
    }

    private void fits() {
        width(1900);
        List<String> whole = shown();
        width(1024);
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 5000.0);
            studio.painting().paint();
            return true;
        });
        await("a step", () -> studio.painter().progress().iterationProperty().get() > 0);
        onFx(() -> {
            studio.painter().pause();
            return true;
        });
        await("the pause", () -> studio.painter().state() == RunState.PAUSED);
        await("nothing cut off: ", () -> cut().isEmpty());
        assertTrue(onFx(() -> node("#paint").isVisible()));
        for (int width : new int[] {900, 960, 1024, 1100, 1280, 1500}) {
            width(width);
            assertEquals(List.of(), cut(), "at " + width + " in " + Locale.getDefault());
        }
        onFx(() -> {
            studio.painter().stop();
            return true;
        });
        await("the end", () -> studio.painter().state() == RunState.IDLE);
        width(1900);
        assertTrue(shown().containsAll(whole), () -> whole + " became " + shown());
    }

    private void width(double width) {
        onFx(() -> {
            stage.setWidth(width);
            return true;
        });
        await("the width", () -> stage.getScene().getWidth() == width);
        onFx(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
    }

    /** What of the bars is wider than its place. */
    private List<String> cut() {
        return onFx(() -> {
            stage.getScene().getRoot().layout();
            List<String> cut = new ArrayList<>();
            for (String bar : List.of(".tool-bar", ".canvas-bar")) {
                Pane row = node(bar);
                for (Node child : row.getChildren()) {
                    if (child.isManaged() && (child.getLayoutX() + child.getLayoutBounds().getWidth() > row.getWidth() + 0.5
                            || child.prefWidth(-1) > child.getLayoutBounds().getWidth() + 1)) {
                        cut.add(bar + " " + child);
                    }
                }
            }
            return cut;
        });
    }

    /** The words of the buttons that are there whether something is painted or not. */
    private List<String> shown() {
        return onFx(() -> node(".tool-bar").lookupAll(".button").stream().map(Labeled.class::cast)
                .filter(button -> button.isVisible() && button.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY)
                .filter(button -> !PAINTING.contains(button.getId())).map(Labeled::getText).filter(text -> text != null).toList());
    }
}
