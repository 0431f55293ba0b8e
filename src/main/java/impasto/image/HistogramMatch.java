package impasto.image;

/**
 * Recolours a style to the histograms of the content, which follows uneven palettes more closely than
 * {@link CovarianceMatch}.
 *
 * <p>Works in Oklab. The colour plane is first moved linearly ({@link ColourTransport}), so that a and b belong
 * together as they do in the content; then L, a and b each take the content's quantiles. This is one pass, along fixed
 * axes, of Pitié, Kokaram and Dahyot, "Automated colour grading using colour distribution transfer" (2007). Their
 * repeated rotations would match the whole distribution, and roughen flat paint; here light changes by one rising curve
 * only, so that strokes stay.
 */
public final class HistogramMatch {

    private HistogramMatch() {
    }

    /**
     * The style in the content's colours. At strength 1 the quantiles of L, a and b are the content's, except where
     * colours run out of sRGB and give up chroma, and where nearly flat colours would be stretched more than
     * three times.
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
        float[] own = Oklab.of(style);
        float[] moved = own.clone();
        TransferCurve[] curves = towards(Oklab.of(content), moved);
        float[] scratch = new float[Picture.CHANNELS];
        for (int i = 0; i < own.length; i += Picture.CHANNELS) {
            for (int c = i; c < i + Picture.CHANNELS; c++) {
                own[c] += strength * (curves[c - i].at(moved[c]) - own[c]);
            }
            OklabGamut.toSrgb(own[i], own[i + 1], own[i + 2], own, i, scratch);
        }
        return Picture.adopt(style.width(), style.height(), own);
    }

    /** Moves colours linearly, in place, and finds the curves that do the rest of the way. */
    private static TransferCurve[] towards(float[] target, float[] colours) {
        ColourMoments from = ColourMoments.of(colours).withFirstApart();
        ColourTransport.between(from, ColourMoments.of(target).withFirstApart()).move(colours, 1);
        TransferCurve[] curves = new TransferCurve[Picture.CHANNELS];
        for (int c = 0; c < curves.length; c++) {
            curves[c] = TransferCurve.between(Histogram.of(colours, c), Histogram.of(target, c));
        }
        return curves;
    }
}
