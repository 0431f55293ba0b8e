package impasto.settings;

import static impasto.settings.VggLayer.CONV1_1;
import static impasto.settings.VggLayer.CONV2_1;
import static impasto.settings.VggLayer.CONV3_1;
import static impasto.settings.VggLayer.CONV4_1;
import static impasto.settings.VggLayer.CONV4_2;
import static impasto.settings.VggLayer.CONV5_1;
import static impasto.settings.VggLayer.CONV5_2;

import java.util.Locale;

/** Settings that belong together. */
public enum Preset {
    /**
     * Every place of the photo painted after the place of the painting that suits it best (Kolkin et al., Neural Neighbor Style
     * Transfer, 2022).
     */
    MATCHED {
        @Override
        public TransferSettings settings() {
            Weights weights = Weights.of(100, CONV4_2, 1000, STYLE).withChroma(3000).withPatches(1000);
            return common(LossDefinition.BALANCED, weights, new AdamSettings(5, 0.9, 0.99, 1e-8)).withStatistics(Statistics.MATCHED)
                    .withPooling(Pooling.MAX).withPadding(Padding.REFLECT).withIterations(120).withScales(Scales.AUTO);
        }
    },
    /**
     * The default: losses relative to their targets, so that weights mean much the same for any network. The numbers were
     * chosen by eye with the built-in network; for one trained on ImageNet they are untried.
     */
    BALANCED {
        @Override
        public TransferSettings settings() {
            return common(LossDefinition.BALANCED, Weights.of(15, CONV4_2, 1000, STYLE), new AdamSettings(5, 0.9, 0.99, 1e-8))
                    .withPadding(Padding.REFLECT).withIterations(160).withScales(Scales.AUTO);
        }
    },
    /** A course report of 2020: its losses, its Adam, its numbers. */
    REPORT {
        @Override
        public TransferSettings settings() {
            return common(LossDefinition.REPORT, Weights.of(1e3, CONV5_2, 1e-2, STYLE), new AdamSettings(5, 0.99, 0.999, 0.1))
                    .withPooling(Pooling.MAX).withOptimizer(OptimizerChoice.ADAM);
        }
    },
    /** The CVPR paper of 2016: its losses from noise, with alpha ÷ beta of 1e-3 and average pooling. */
    GATYS {
        @Override
        public TransferSettings settings() {
            return common(LossDefinition.GATYS, Weights.of(1, CONV4_2, 1e3, STYLE), new AdamSettings(5, 0.9, 0.999, 1e-8))
                    .withStart(Start.NOISE);
        }
    };

    private static final VggLayer[] STYLE = {CONV1_1, CONV2_1, CONV3_1, CONV4_1, CONV5_1};

    /** What most of them have. */
    private static TransferSettings common(LossDefinition loss, Weights weights, AdamSettings adam) {
        return new TransferSettings(loss, Statistics.GRAM, Matching.USUAL, weights, TvNorm.L2, Pooling.AVERAGE, 1, Padding.ZERO, 512, 1, 1000,
                Scales.NONE, OptimizerChoice.LBFGS, adam, 0, Colour.STYLES, Start.CONTENT, 0, Tiling.AUTO);
    }

    /** The preset's settings. */
    public abstract TransferSettings settings();

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
