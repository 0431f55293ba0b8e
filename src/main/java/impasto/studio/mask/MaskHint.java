package impasto.studio.mask;

import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot.Role;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** Lies over the canvas and says what the tool at hand does, until it is used. */
public final class MaskHint extends StackPane {

    private static final double WIDEST = 430;

    private final Masking masking;
    private final Label hint = new Label();

    /** A hint that is hidden while no mask is painted. */
    public MaskHint(Masking masking) {
        this.masking = masking;
        setMouseTransparent(true);
        setAlignment(Pos.BOTTOM_CENTER);
        getStyleClass().add("mask-hint-place");
        hint.setId("mask-hint");
        hint.getStyleClass().add("mask-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(WIDEST);
        hint.setMinHeight(USE_PREF_SIZE);
        getChildren().add(hint);
        masking.slotProperty().addListener((observed, old, now) -> show());
        masking.tools().toolProperty().addListener((observed, old, now) -> show());
        masking.heldProperty().addListener((observed, old, now) -> setVisible(false));
        show();
    }

    private void show() {
        setVisible(masking.isActive());
        if (masking.isActive()) {
            MaskTool tool = masking.tools().tool();
            hint.setText(tool == MaskTool.BRUSH ? brush() : Words.of("mask.hint." + tool.id()));
        }
    }

    private String brush() {
        return masking.slotProperty().get().role() == Role.CONTENT ? Words.of("mask.protect.hint")
                : Words.of(masking.choices().size() > 2 ? "mask.several.hint" : "mask.one.hint");
    }
}
