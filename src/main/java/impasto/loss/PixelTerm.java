package impasto.loss;

import ai.djl.ndarray.NDArray;
import impasto.settings.TermName;
import impasto.settings.Weights;

/** A term of the loss that looks at the pixels. It owns its targets and knows its weight; a stage makes its own. */
interface PixelTerm {

    /** What it is reported as. */
    TermName name();

    /** How much it counts; 0 for not at all. */
    double weight(Weights weights);

    /** The pictures of float32 that its value and its gradient take while they are computed: next to none in bands. */
    default double pictures() {
        return 0;
    }

    /** Computes the targets that these weights need and that are not yet there. */
    void prepare(StageInputs from, Weights weights);

    /** Whether its value is the sum of those of bands; otherwise it is shown the picture as one. */
    default boolean inBands() {
        return true;
    }

    /** What a band has of its value before it is weighted, a scalar that a gradient can be asked of. */
    NDArray value(Band band, Weights weights);
}
