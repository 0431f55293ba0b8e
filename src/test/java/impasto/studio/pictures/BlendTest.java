package impasto.studio.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.run.Iterate;
import impasto.session.PictureSource;
import impasto.settings.Scales;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.painting.RunEvents;
import impasto.studio.painting.RunState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Slider;
import org.junit.jupiter.api.Test;

/** Several styles are weighed against each other, also while they are painted. */
class BlendTest extends StudioFixture {

    @Test
    void aWeightOnACardActsAtTheNextIteration() {
        List<Iterate> iterates = new CopyOnWriteArrayList<>();
        onFx(() -> {
            studio.pictures().addStyle().sourceProperty().set(PictureSource.of("sample:styles/woodcut-waves.jpg"));
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.ITERATIONS, 5000.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.painter().listen(new RunEvents() {
                @Override
                public void iterated(List<Iterate> done) {
                    iterates.addAll(done);
                }
            });
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
        press("#paint");
        await("a first iteration", () -> !iterates.isEmpty());
        assertEquals(List.of(1.0, 1.0), iterates.get(0).weights().blend());
        onFx(() -> {
            this.<Slider>node("#weights-blend-1-slider").setValue(0.25);
            return true;
        });
        await("an iteration with the new blend",
                () -> iterates.get(iterates.size() - 1).weights().blend().equals(List.of(1.0, 0.25)));
        assertTrue(onFx(() -> studio.painter().state() == RunState.PAINTING));
        onFx(() -> {
            studio.pictures().removeStyle(studio.pictures().styles().get(0));
            studio.painter().stop();
            return true;
        });
        await("the end", () -> studio.painter().state() == RunState.IDLE);
        assertEquals(0.25, onFx(() -> Catalogue.blend(0).in(studio.settings().now()).doubleValue()));
    }
}
