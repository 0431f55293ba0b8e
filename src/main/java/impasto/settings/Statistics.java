package impasto.settings;

import java.util.Locale;

/** What of the features makes a style. */
public enum Statistics {
    /** The features of the place of a painting that suits each place best. */
    MATCHED,
    /** The Gram matrix: which features are there together. */
    GRAM,
    /** Mean and covariance, compared by the squared 2-Wasserstein distance: weak features count along with strong ones. */
    WASSERSTEIN;

    /** The word that the command line and files use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
