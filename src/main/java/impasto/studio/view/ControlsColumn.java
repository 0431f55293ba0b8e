package impasto.studio.view;

import impasto.studio.model.Dial;
import impasto.studio.model.Lenses;
import impasto.studio.model.SettingsModel;
import impasto.studio.model.StudioModel;
import impasto.transfer.ColourMode;
import impasto.transfer.LossDefinition;
import impasto.transfer.OptimizerChoice;
import impasto.transfer.Scales;
import impasto.transfer.Start;
import impasto.vgg.Pooling;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The right column: every setting. */
final class ControlsColumn extends ScrollPane {

    ControlsColumn(StudioModel studio, NetworkButton network) {
        SettingsModel settings = studio.settings();
        VBox sections = new VBox(
                new Section("Balance", new NumberRow(settings, Dial.ALPHA), new NumberRow(settings, Dial.BETA),
                        new NumberRow(settings, Dial.PALETTE), new NumberRow(settings, Dial.SMOOTHNESS)),
                new Section("Layers", new LayerBank(settings, studio.network())),
                new Section("Painting", new NumberRow(settings, Dial.SIZE), new NumberRow(settings, Dial.ITERATIONS),
                        new NumberRow(settings, Dial.STYLE_SCALE), start(settings), network),
                new Section("Method", scales(settings), optimizer(settings), new NumberRow(settings, Dial.LEARNING_RATE),
                        new NumberRow(settings, Dial.AVERAGE), loss(settings), pooling(settings),
                        new NumberRow(settings, Dial.SEED)).folded(),
                new Section("Colour", colour(settings), new NumberRow(settings, Dial.COLOUR_STRENGTH)).folded(),
                new Section("Previews and snapshots", new NumberRow(settings, Dial.PREVIEW_EVERY),
                        new NumberRow(settings, Dial.SNAPSHOT_EVERY), new IterationsRow(settings)).folded());
        sections.getStyleClass().add("sections");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("controls-column", "edge-to-edge");
    }

    private static ChoiceRow<Start> start(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.START, "Start from", List.of(Start.values()), start -> switch (start) {
            case CONTENT -> "the content";
            case STYLE -> "the style";
            case NOISE -> "noise";
            case PICTURE -> "a picture";
        }, "What lies on the canvas before the first stroke. From the content shapes stay clearest; from noise the"
                + " painting is freest; a picture or a snapshot can be painted over.");
    }

    private static ChoiceRow<ColourMode> colour(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.COLOUR, "Colours", List.of(ColourMode.values()), mode -> switch (mode) {
            case NONE -> "the painting's";
            case KEEP -> "the photo's, at the end";
            case MATCH -> "the photo's, from the start";
        }, "Whose colours the picture has. At the end: the finished picture keeps its light and takes the photo's hues."
                + " From the start: the style is recoloured like the photo first.");
    }

    private static ChoiceRow<Scales> scales(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.SCALES, "Sizes", List.of(Scales.AUTO, Scales.NONE), scales ->
                scales.equals(Scales.AUTO) ? "coarse to fine" : scales.equals(Scales.NONE) ? "full size at once" : "own",
                "Coarse to fine lays down large shapes in a small picture first and refines them: quicker, and with larger"
                + " strokes. At once paints in full size from the start.");
    }

    private static ChoiceRow<OptimizerChoice> optimizer(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.OPTIMIZER, "Optimiser", List.of(OptimizerChoice.values()), choice ->
                switch (choice) {
                    case ADAM -> "Adam";
                    case LBFGS -> "L-BFGS";
                }, "How the picture moves from one iteration to the next. Adam is steady; L-BFGS gets further in fewer"
                + " iterations and needs more memory.");
    }

    private static ChoiceRow<LossDefinition> loss(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.LOSS, "Loss", List.of(LossDefinition.values()), loss -> switch (loss) {
            case BALANCED -> "balanced";
            case REPORT -> "report of 2020";
            case GATYS -> "Gatys 2016";
        }, "How likeness is measured. Balanced makes the sliders mean the same for every picture; the others need the"
                + " weights of their presets.");
    }

    private static ChoiceRow<Pooling> pooling(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.POOLING, "Pooling", List.of(Pooling.values()), pooling -> switch (pooling) {
            case MAX -> "maximum";
            case AVERAGE -> "average";
        }, "How the network sums up neighbouring pixels. Maximum is crisper, average smoother.");
    }
}
