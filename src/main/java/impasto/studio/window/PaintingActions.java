package impasto.studio.window;

import impasto.studio.mask.Masking;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunState;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** What is done with the painting under way, and masks. */
final class PaintingActions extends ActionGroup {

    final Action paint;
    final Action pause;
    final Action paintOn;
    final Action stop;
    final Action snapshot;

    private final PaintingModel painting;

    PaintingActions(PaintingModel painting, Painter painter, Masking masking) {
        super("painting");
        this.painting = painting;
        ReadOnlyObjectProperty<RunState> state = painter.stateProperty();
        BooleanBinding active = Bindings.createBooleanBinding(() -> state.get().active(), state);
        BooleanBinding running = Bindings.createBooleanBinding(() -> state.get().active()
                && state.get() != RunState.STOPPING, state);
        paint = add("paint", Feather.PLAY, keys(KeyCode.ENTER, CTRL), active.not(), painting::paint);
        pause = add("pause", Feather.PAUSE, keys(KeyCode.SPACE), running, painting::paintOrPause);
        BooleanBinding further = Bindings.createBooleanBinding(() -> !state.get().active() && painter.furtherProperty().get() > 0, state,
                painter.furtherProperty());
        paintOn = add("paint-on", Feather.FAST_FORWARD, keys(KeyCode.ENTER, CTRL, SHIFT), further, painting::paintOn);
        stop = add("stop", Feather.SQUARE, keys(KeyCode.PERIOD, CTRL), running, painter::stop);
        snapshot = add("snapshot", Feather.CAMERA, keys(KeyCode.D, CTRL), running, painter::snapshot);
        add("mask", Feather.EDIT_2, keys(KeyCode.M, CTRL), null, masking::toggle);
    }

    /** Whichever of the two comes next. */
    void paintOrPause() {
        painting.paintOrPause();
    }
}
