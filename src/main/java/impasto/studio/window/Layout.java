package impasto.studio.window;

import impasto.studio.frame.KeptSplit;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/** What of the window is seen: all, the picture and the bars, or the picture alone; and whether it has the whole screen. */
final class Layout {

    private final Stage stage;
    private final Node canvas;
    private final BooleanProperty panels = new SimpleBooleanProperty(this, "panels", true);
    private final BooleanProperty alone = new SimpleBooleanProperty(this, "alone");
    private List<KeptSplit> splits = List.of();
    private List<Node> bars = List.of();

    /** @param canvas has the focus when what had it goes */
    Layout(Stage stage, Node canvas) {
        this.stage = stage;
        this.canvas = canvas;
        panels.addListener((observed, old, now) -> show());
        alone.addListener((observed, old, now) -> show());
    }

    /**
     * Takes the window's parts.
     *
     * @param splits have the panels, around the picture
     * @param bars menus, tools and what is said about the painting
     */
    void arrange(List<KeptSplit> parts, List<Node> around) {
        splits = parts;
        bars = around;
        stage.getScene().addEventHandler(KeyEvent.KEY_PRESSED, this::leave);
    }

    /** Hides the panels, or shows them. */
    void togglePanels() {
        boolean shown = panels.get() && !alone.get();
        alone.set(false);
        panels.set(!shown);
    }

    /** Shows the picture alone, or everything. */
    void toggleAlone() {
        alone.set(!alone.get());
    }

    /** Takes the whole screen, or gives it back. */
    void toggleFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    /** Everything as it is at first. */
    void reset() {
        alone.set(false);
        panels.set(true);
        splits.forEach(KeptSplit::reset);
    }

    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && (alone.get() || stage.isFullScreen())) {
            if (!alone.get()) {
                stage.setFullScreen(false);
            }
            alone.set(false);
            event.consume();
        }
    }

    private void show() {
        boolean all = panels.get() && !alone.get();
        splits.forEach(split -> split.showAll(all));
        bars.forEach(bar -> {
            bar.setVisible(!alone.get());
            bar.setManaged(!alone.get());
        });
        if (!all) {
            canvas.requestFocus();
        }
    }
}
