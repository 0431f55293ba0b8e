package impasto.settings;

import java.util.Locale;

/** How the picture moves downhill. */
public enum OptimizerChoice {
    /** Adam: robust, a step for every evaluation. */
    ADAM,
    /** L-BFGS: lower losses in fewer evaluations, with memory for its history. */
    LBFGS;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
