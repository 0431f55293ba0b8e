package impasto.studio.window;

import impasto.studio.canvas.CompareMode;
import impasto.studio.canvas.FirstSteps;
import impasto.studio.canvas.FirstStepsModel;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.frame.Toasts;
import impasto.studio.fx.Words;
import impasto.studio.mask.BrushRing;
import impasto.studio.mask.MaskHint;
import impasto.studio.mask.MaskInput;
import impasto.studio.mask.MaskStrip;
import impasto.studio.mask.Masking;
import impasto.studio.window.CanvasModel.Shown;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The canvas with what it shows, and its tools above it. */
final class CanvasArea extends BorderPane {

    private static final List<List<String>> PANELS = List.of(List.of("#content-card"), List.of("#style-card", "#style-1-card"),
            List.of("#paint"));

    private final PictureCanvas canvas;
    private final CanvasBar bar;
    private CompareMode unmasked = CompareMode.RESULT;

    /**
     * @param samples takes the pictures of a sample
     * @param framing lies over the canvas while a picture is framed
     */
    CanvasArea(PictureCanvas canvas, CanvasModel model, Masking masking, CanvasBar bar, MaskStrip strip, FirstStepsModel steps,
            Runnable samples, Toasts toasts, Node framing) {
        this.canvas = canvas;
        this.bar = bar;
        getStyleClass().add("canvas-area");
        canvas.setId("canvas");
        canvas.emptyTextProperty().bind(Bindings.when(steps.shownProperty()).then("").otherwise(Words.of("window.empty")));
        BrushRing ring = new BrushRing();
        setTop(new VBox(bar, strip));
        FirstSteps first = new FirstSteps(steps, PANELS, samples);
        setCenter(new StackPane(canvas, ring, new MaskHint(masking), unlessMasking(first, masking), framing, toasts));
        // Where a picture is, it is to be seen.
        canvas.originalProperty().addListener((observed, old, now) -> StackPane.setAlignment(first,
                now == null ? Pos.CENTER : Pos.BOTTOM_CENTER));
        new MaskInput(this, canvas, masking, ring);
        setMinSize(0, 0);
        // A picture that is opened is seen whole, whatever was looked at before.
        model.openedProperty().addListener((observed, old, now) -> canvas.fitProperty().set(true));
        model.shownProperty().addListener((observed, old, now) -> show(now));
        masking.slotProperty().addListener((observed, old, now) -> mask(old != null, now != null));
        show(model.shownProperty().get());
    }

    /** What lies over the canvas only as long as nothing is painted there. */
    private static StackPane unlessMasking(Node node, Masking masking) {
        StackPane place = new StackPane(node);
        place.setPickOnBounds(false);
        place.visibleProperty().bind(masking.slotProperty().isNull());
        return place;
    }

    /** The tools above the canvas. */
    CanvasBar bar() {
        return bar;
    }

    /** The content alone is shown while it is masked, and then what was shown before. */
    private void mask(boolean before, boolean now) {
        if (now && !before) {
            unmasked = canvas.getCompareMode();
            canvas.compareModeProperty().set(CompareMode.RESULT);
        } else if (before && !now) {
            canvas.compareModeProperty().set(unmasked);
        }
    }

    private void show(Shown shown) {
        canvas.resultProperty().set(shown.result());
        canvas.originalProperty().set(shown.original());
        canvas.originalNameProperty().set(shown.originalName());
        canvas.resultNameProperty().set(shown.resultName());
        canvas.noteProperty().set(shown.note());
        if (shown.two() && canvas.getCompareMode() == CompareMode.RESULT) {
            canvas.compareModeProperty().set(CompareMode.SIDE_BY_SIDE);
        }
    }
}
