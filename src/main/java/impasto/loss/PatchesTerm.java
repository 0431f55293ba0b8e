package impasto.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import impasto.image.Picture;
import impasto.matching.Masks.Blend;
import impasto.matching.PatchVote;
import impasto.preparation.Style;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.TermName;
import impasto.settings.Weights;
import impasto.torch.Scaled;
import impasto.torch.Tensors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * In refinement, the squared distance of the pixels from the vote of the paintings' patches ({@link PatchVote}), over the vote's
 * variance. It takes away weave, haze and halo.
 */
final class PatchesTerm implements PixelTerm {

    private final Kind kind;
    private final boolean turned;
    private NDArray vote;
    private double variance;

    /** @param turned whether paintings are looked at turned too */
    PatchesTerm(Kind kind, boolean turned) {
        this.kind = kind;
        this.turned = turned;
    }

    @Override
    public TermName name() {
        return TermName.PATCHES;
    }

    @Override
    public double weight(Weights weights) {
        return kind == Kind.REFINEMENT ? weights.patches() : 0;
    }

    @Override
    public void prepare(StageInputs from, Weights weights) {
        if (vote != null || weight(weights) == 0) {
            return;
        }
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            NDArray present = samples(from, from.pictures().start());
            List<NDArray> styles = new ArrayList<>();
            for (Style style : from.pictures().styles()) {
                styles.add(samples(from, style.picture()));
            }
            Optional<Blend> blend = from.regions().at((int) present.getShape().get(1), (int) present.getShape().get(2));
            vote = new PatchVote(from.manager()).of(present, styles, weights.blendOf(styles.size()), turned, blend);
            NDScope.unregister(vote);
            NDArray apart = vote.sub(vote.mean());
            variance = apart.square().mean().getFloat();
        }
    }

    private static NDArray samples(StageInputs from, Picture picture) {
        return Tensors.of(from.manager(), picture).muli(1 / Tensors.WHITE);
    }

    @Override
    public NDArray value(Band band, Weights weights) {
        NDArray apart = band.own().sub(vote.get(new NDIndex(":, {}:{}", band.rows().from(), band.rows().to())));
        return Scaled.by(apart.square().sum(), variance > 0 ? 1 / (variance * band.count()) : 0);
    }
}
