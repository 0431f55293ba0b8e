package impasto.studio.view;

import impasto.settings.Blocks;
import impasto.settings.ColourMode;
import impasto.settings.LossDefinition;
import impasto.settings.OptimizerChoice;
import impasto.settings.Padding;
import impasto.settings.Pooling;
import impasto.settings.Scales;
import impasto.settings.Start;
import impasto.settings.Statistics;
import impasto.settings.TvNorm;
import impasto.studio.model.Lenses;
import impasto.studio.model.SettingsModel;
import java.util.List;

/** The rows of settings with a few values, in an artist's words. */
final class Choices {

    private Choices() {}

    static ChoiceRow<Start> start(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.START, "Start from", List.of(Start.values()), start -> switch (start) {
            case CONTENT -> "the content";
            case STYLE -> "the style";
            case NOISE -> "noise";
            case PICTURE -> "a picture";
        }, "What lies on the canvas before the first stroke. From the content shapes stay clearest; from noise the"
                + " painting is freest; a picture or a snapshot can be painted over.");
    }

    static ChoiceRow<ColourMode> colour(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.COLOUR, "Colours", List.of(ColourMode.values()), mode -> switch (mode) {
            case NONE -> "the painting's";
            case KEEP -> "photo's, laid over";
            case MATCH -> "photo's, matched";
        }, "Whose colours the picture has. The photo's, laid over: the picture keeps its light and takes the photo's hues,"
                + " at once. The photo's, matched: the style is recoloured like the photo before the next painting.");
    }

    static ChoiceRow<Scales> scales(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.SCALES, "Sizes", List.of(Scales.AUTO, Scales.NONE), scales ->
                scales.equals(Scales.AUTO) ? "coarse to fine" : scales.equals(Scales.NONE) ? "full size at once" : "own sizes",
                "Coarse to fine lays down large shapes in a small picture first and refines them: quicker, and with larger"
                + " strokes. At once paints in full size from the start.");
    }

    static NumbersRow ownSizes(SettingsModel settings) {
        return new NumbersRow(settings, Lenses.SCALE_SIDES, "Own sizes", "128, 256",
                "Longest sides in pixels that the painting goes through before its own, from coarse to fine.",
                sides -> sides.sorted().distinct());
    }

    static NumbersRow iterationsEach(SettingsModel settings) {
        return new NumbersRow(settings, Lenses.SCALE_ITERATIONS, "Its. per size", "shared out",
                "Iterations at each size, the last number for all further ones. They take the place of “Iterations”.",
                numbers -> numbers);
    }

    static NumbersRow snapshotsAt(SettingsModel settings) {
        return new NumbersRow(settings, Lenses.SNAPSHOT_AT, "Snapshot at", "10, 50, 100",
                "Iterations at which the picture is kept besides.", numbers -> numbers.sorted().distinct());
    }

    static ChoiceRow<OptimizerChoice> optimizer(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.OPTIMIZER, "Optimiser", List.of(OptimizerChoice.values()), choice ->
                switch (choice) {
                    case ADAM -> "Adam";
                    case LBFGS -> "L-BFGS";
                }, "How the picture moves from one iteration to the next. Adam is steady; L-BFGS gets further in fewer"
                + " iterations and needs more memory.");
    }

    static ChoiceRow<Statistics> statistics(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.STATISTICS, "Style by", List.of(Statistics.values()), choice ->
                switch (choice) {
                    case GRAM -> "Gram matrices";
                    case WASSERSTEIN -> "Wasserstein";
                }, "What of a painting counts as its style. Gram matrices go for its boldest marks; the Wasserstein distance"
                + " takes the faint ones along, and takes somewhat longer.");
    }

    static ChoiceRow<LossDefinition> loss(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.LOSS, "Loss", List.of(LossDefinition.values()), loss -> switch (loss) {
            case BALANCED -> "balanced";
            case REPORT -> "report of 2020";
            case GATYS -> "Gatys 2016";
        }, "How likeness is measured. Balanced makes the sliders mean the same for every picture; the others need the"
                + " weights of their presets.");
    }

    static ChoiceRow<Pooling> pooling(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.POOLING, "Pooling", List.of(Pooling.values()), pooling -> switch (pooling) {
            case MAX -> "maximum";
            case AVERAGE -> "average";
        }, "How the network sums up neighbouring pixels. Maximum is crisper, average smoother.");
    }

    static ChoiceRow<Padding> padding(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.PADDING, "Edge", List.of(Padding.values()), padding -> switch (padding) {
            case ZERO -> "nothing beyond";
            case REPLICATE -> "continued";
            case REFLECT -> "mirrored";
        }, "What the network sees beyond the picture's edge. With nothing there a seam may show along it; continued or"
                + " mirrored paints up to it.");
    }

    static ChoiceRow<TvNorm> tvNorm(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.TV_NORM, "Smooths", List.of(TvNorm.values()), norm -> switch (norm) {
            case L1 -> "all but edges";
            case L2 -> "everything alike";
        }, "What “Smoothness” does: iron areas flat and leave edges sharp, or soften everything.");
    }

    static ChoiceRow<Blocks> blocks(SettingsModel settings) {
        return new ChoiceRow<>(settings, Lenses.BLOCKS, "Memory",
                List.of(Blocks.AUTO, Blocks.NONE, Blocks.CHECKPOINTS, Blocks.of(256), Blocks.of(384), Blocks.of(512),
                Blocks.of(768)), blocks -> blocks.auto() ? "save as needed"
                : !blocks.whole() ? "blocks of " + blocks.side() + " px"
                : blocks.checkpoints() ? "compute twice" : "do not save",
                "How a picture is painted that does not fit into memory at once, with the same result. Computing features"
                + " twice instead of keeping them saves some memory for a third more time; blocks save more, small ones most,"
                + " and take longer.");
    }
}
