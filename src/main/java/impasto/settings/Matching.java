package impasto.settings;

import static impasto.settings.VggLayer.CONV1_1;
import static impasto.settings.VggLayer.CONV1_2;
import static impasto.settings.VggLayer.CONV2_1;
import static impasto.settings.VggLayer.CONV2_2;
import static impasto.settings.VggLayer.CONV3_1;
import static impasto.settings.VggLayer.CONV3_2;
import static impasto.settings.VggLayer.CONV3_3;
import static impasto.settings.VggLayer.CONV3_4;
import static impasto.settings.VggLayer.CONV4_1;
import static impasto.settings.VggLayer.CONV4_2;
import static impasto.settings.VggLayer.CONV4_3;

import java.util.Objects;

/**
 * How {@link Statistics#MATCHED} finds for each place of the picture the place of a painting that it shall look like.
 *
 * @param likeness the photo's share in what is matched, from 0 to 1: more keeps outlines crisp, less paints more freely
 * @param rotations whether paintings are looked at turned too
 * @param refinements how often places are matched anew at the last size, each layer by itself, from 0 to 20
 * @param layers how the style's weight is shared out among the layers that are matched
 */
public record Matching(double likeness, boolean rotations, int refinements, LayerWeights layers) {

    /** What suits most pictures. */
    public static final Matching USUAL = new Matching(0.5, true, 4, LayerWeights.equal(CONV1_1, CONV1_2, CONV2_1, CONV2_2, CONV3_1,
            CONV3_2, CONV3_3, CONV3_4, CONV4_1, CONV4_2, CONV4_3));

    private static final int MOST_REFINEMENTS = 20;

    /** @throws SettingsException when a number is out of its range */
    public Matching {
        Checks.fraction(Said.of("settings.name.likeness"), likeness);
        Checks.atLeast(Said.of("settings.name.refinements"), refinements, 0);
        if (refinements > MOST_REFINEMENTS) {
            throw new SettingsException(Said.of("settings.above", Said.of("settings.name.refinements"), refinements, MOST_REFINEMENTS));
        }
        Objects.requireNonNull(layers);
    }

    public Matching withLikeness(double likeness) { return Records.with(this, "likeness", likeness); }
}
