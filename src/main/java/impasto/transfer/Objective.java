package impasto.transfer;

import ai.djl.ndarray.NDArray;

/**
 * The loss as a function of the picture, whatever way it is computed:
 * {@code alpha · content + beta · style + palette · pixel statistics + tv · total variation}.
 */
interface Objective {

    /**
     * The loss of a picture.
     *
     * @param gradient of the total with respect to the levels, {@code 1 × H × W × 3}; the caller's to close
     */
    record Evaluation(Losses losses, NDArray gradient) {
        /** Whether the loss and every value of the gradient are numbers. */
        boolean isFinite() {
            try (NDArray sum = gradient.sum()) {
                return Double.isFinite(losses.total()) && Float.isFinite(sum.getFloat());
            }
        }
    }

    /**
     * The loss and its gradient.
     *
     * @param levels {@code 1 × H × W × 3} from 0 to 255
     */
    Evaluation evaluate(NDArray levels, Weights weights);

    /** The loss alone. */
    Losses losses(NDArray levels, Weights weights);

    /**
     * The loss of pictures of one size: at once when that is one block, else block by block.
     *
     * @param levels {@code 1 × H × W × 3}, of that size
     */
    static Objective of(BlockFeatures features, LossTerms terms, Protection protection, NDArray levels) {
        return features.blocks(levels).size() == 1
                ? new WholeObjective(features, terms, protection)
                : new BlockObjective(features, terms, protection);
    }
}
