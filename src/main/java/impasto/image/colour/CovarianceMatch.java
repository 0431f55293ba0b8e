package impasto.image.colour;

import impasto.image.Picture;

/**
 * Recolours a style to the mean and covariance of the content's RGB, so that a painting in that style comes out in the
 * content's colours: the colour matching x' = A x + b of Gatys, Bethge, Hertzmann and Shechtman, "Preserving Color in
 * Neural Artistic Style Transfer" (2016), with the Monge–Kantorovich map of {@link ColourTransport} for their A.
 */
public final class CovarianceMatch {

    private CovarianceMatch() {
    }

    /**
     * The style in the content's colours. At strength 1 mean and covariance of the samples are the content's, except
     * where colours run out of [0, 1] and are brought back softly, and where the style is so flat that differences
     * would have to grow more than eight times.
     *
     * @param content of any size
     * @param strength from 0 (the style itself) to 1; between, each colour goes that share of its way
     * @throws IllegalArgumentException when the strength is outside [0, 1] or not a number
     */
    public static Picture matched(Picture style, Picture content, float strength) {
        Strength.check(strength);
        if (strength == 0) {
            return style;
        }
        float[] samples = style.toArray();
        ColourMoments target = ColourMoments.of(content.toArray());
        ColourTransport.between(ColourMoments.of(samples), target).move(samples, strength);
        SoftClip.apply(samples);
        return Picture.adopt(style.width(), style.height(), samples);
    }
}
