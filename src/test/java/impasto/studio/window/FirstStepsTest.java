package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunState;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;

/** What a newcomer finds. */
class FirstStepsTest extends StudioFixture {

    @Override
    protected boolean newcomer() {
        return true;
    }

    @Test
    void theStepsLightTheirPanelsUntilItIsPainted() {
        assertTrue(onFx(() -> node("#first-steps").isVisible()));
        assertTrue(onFx(() -> studio.pictures().content().isFree() && studio.pictures().styles().get(0).isFree()), "an empty window");
        await("the card of the photo", () -> isLit("#content-card") && !isLit("#style-card") && !isLit("#paint"));
        robot.moveTo("#first-step-3");
        await("what is pointed at", () -> isLit("#paint") && !isLit("#content-card"));
        robot.moveTo("#status");
        await("the card of the photo", () -> isLit("#content-card"));
        press("#first-steps-sample");
        await("Paint", () -> isLit("#paint") && !isLit("#content-card"));
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 10.0);
            return true;
        });
        press("#paint");
        await("the painting", () -> studio.painter().state().active() || !studio.snapshots().frames().isEmpty());
        assertFalse(onFx(() -> node("#first-steps").isVisible() || isLit("#paint")));
        await("its end", () -> studio.painter().state() == RunState.IDLE);
        reopen();
        assertFalse(onFx(() -> node("#first-steps").isVisible()));
    }

    @Test
    void theyAreClosedForGoodAndCalledBack() {
        press("#first-steps-close");
        await("to be gone", () -> !node("#first-steps").isVisible());
        reopen();
        assertFalse(onFx(() -> node("#first-steps").isVisible()));
        assertTrue(onFx(() -> studio.pictures().content().isFree()));
        onFx(() -> {
            help().filter(item -> "First steps".equals(item.getText())).findFirst().orElseThrow().fire();
            return true;
        });
        await("to be back", () -> node("#first-steps").isVisible());
        assertEquals(1, onFx(() -> studio.firstSteps().stepProperty().get()));
    }

    private Stream<MenuItem> help() {
        return this.<MenuBar>node(".menu-bar").getMenus().stream().flatMap(menu -> menu.getItems().stream());
    }

    private boolean isLit(String id) {
        Node node = stage.getScene().lookup(id);
        return node.getStyleClass().contains("lit");
    }
}
