package impasto.studio.model;

import impasto.session.Setup;

/**
 * A number among the settings, in an artist's words.
 *
 * @param label at most two words
 * @param unit behind the number, or empty
 * @param help what more of it does to the picture, a sentence or two
 */
public record Dial(Lens<Double> lens, String label, String unit, String help, NumberScale scale) {

    public static final Dial ALPHA = new Dial(Lenses.ALPHA, "Content α", "",
            "How firmly the painting holds on to the photo. More keeps shapes and faces; less lets the brush roam.",
            NumberScale.weight(1e-3, 1e5));
    public static final Dial BETA = new Dial(Lenses.BETA, "Style β", "",
            "How strongly brush strokes and textures are taken over. More looks more like the painting you chose.",
            NumberScale.weight(1e-3, 1e7));
    public static final Dial PALETTE = new Dial(Lenses.PALETTE, "Palette", "",
            "How strongly the colours follow the style. At 0 only the strokes decide about colour.",
            NumberScale.weight(1e-1, 1e6));
    public static final Dial SMOOTHNESS = new Dial(Lenses.SMOOTHNESS, "Smoothness", "",
            "Irons out speckle and fine grain. Too much looks blurred.", NumberScale.weight(1e-4, 1e4));
    public static final Dial SIZE = new Dial(Lenses.SIZE, "Size", "px",
            "The longest side of the painting. Twice the size takes about four times as long.",
            NumberScale.wholeDecades(64, 4096));
    public static final Dial ITERATIONS = new Dial(Lenses.ITERATIONS, "Iterations", "",
            "How many times the painting is gone over. The first hundred do most; more settle the details.",
            NumberScale.wholeDecades(10, 10_000));
    public static final Dial LEARNING_RATE = new Dial(Lenses.LEARNING_RATE, "Step", "levels",
            "How far a pixel may move at each iteration. Larger paints faster and rougher.",
            new NumberScale(0.05, 50, 0, NumberScale.Kind.LOGARITHMIC));
    public static final Dial STYLE_SCALE = new Dial(Lenses.STYLE_SCALE, "Brush size", "×",
            "How large the painting's strokes become. Above 1 the brush is broader than in the painting you chose.",
            new NumberScale(0.25, 4, 0, NumberScale.Kind.LOGARITHMIC));
    public static final Dial POOLING_SCALE = new Dial(Lenses.POOLING_SCALE, "Pooling scale", "×",
            "How strongly the network's deeper layers answer. More brings over larger figures of the style, such as swirls;"
                    + " less leaves the photo its shapes.",
            new NumberScale(0.25, 4, 0, NumberScale.Kind.LOGARITHMIC));
    public static final Dial AVERAGE = new Dial(Lenses.AVERAGE, "Averaging", "",
            "Calms flicker by averaging past pictures. 0 shows the newest as it is. Only Adam needs it.",
            new NumberScale(0, 0.99, 0.01, NumberScale.Kind.EVEN));
    public static final Dial COLOUR_STRENGTH = new Dial(Lenses.COLOUR_STRENGTH, "Photo's part", "",
            "How far the colours go back to those of the photo. Laid over the picture it acts at once; matched before, at"
                    + " the next painting.",
            new NumberScale(0, 1, 0.01, NumberScale.Kind.EVEN));
    public static final Dial SEED = new Dial(Lenses.SEED, "Seed", "",
            "Which noise to start from. The same number gives the same painting again.",
            NumberScale.whole(0, 999_999, 1));
    public static final Dial PREVIEW_EVERY = new Dial(Lenses.PREVIEW_EVERY, "Preview every", "it.",
            "How often the picture on the canvas is renewed. 0 chooses: as often as takes under 3 % of the time.",
            NumberScale.whole(0, 100, 1));
    public static final Dial SNAPSHOT_EVERY = new Dial(Lenses.SNAPSHOT_EVERY, "Snapshot every", "it.",
            "Keeps the picture in the filmstrip every so many iterations. 0 keeps none on the way.",
            NumberScale.whole(0, 500, 5));

    /** How much the style at a place counts among several. */
    public static Dial blend(int place) {
        return new Dial(Lenses.blend(place), "Weight", "", "How much this painting counts among the styles.",
                new NumberScale(0, 1, 0.01, NumberScale.Kind.EVEN));
    }

    /** All words of a tooltip: what it does, its range and its default. */
    public String explanation(Setup defaults) {
        String behind = unit.isEmpty() ? "" : " " + unit;
        return help + "\n\n" + scale.format(scale.bottom()) + " to " + scale.format(scale.most()) + behind
                + ", normally " + scale.format(lens.get().apply(defaults)) + behind + ". Double-click to reset.";
    }
}
