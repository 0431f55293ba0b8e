package impasto.studio.framing;

import impasto.image.Framing;
import impasto.image.Sides;
import impasto.studio.fx.Words;
import java.util.Locale;

/** A shape that what is taken of a picture is held to; lying or standing as it is already. */
public enum Aspect {
    FREE(0), ORIGINAL(0), SQUARE(1), THREE_TO_TWO(1.5), FOUR_TO_THREE(4 / 3.0), PAPER(Math.sqrt(2));

    private final double lying;

    Aspect(double lying) {
        this.lying = lying;
    }

    /** What the artist calls it. */
    public String title() {
        return Words.of("framing.aspect." + name().toLowerCase(Locale.ROOT));
    }

    /** Width by height of what is taken; 0 for any. */
    double ratio(Framing framing, Sides whole) {
        Sides turned = framing.turned(whole);
        if (this == ORIGINAL) {
            return (double) turned.width() / turned.height();
        }
        boolean stands = framing.height() * turned.height() > framing.width() * turned.width();
        return lying > 0 && stands ? 1 / lying : lying;
    }

    /** What is taken in this shape: as large as before, or as large as the picture allows. */
    Framing shaped(Framing framing, Sides whole) {
        double ratio = ratio(framing, whole);
        if (ratio == 0) {
            return framing;
        }
        Sides turned = framing.turned(whole);
        double area = framing.width() * turned.width() * framing.height() * turned.height();
        double width = Math.sqrt(area * ratio) / turned.width();
        double height = Math.sqrt(area / ratio) / turned.height();
        double within = Math.min(1, Math.min(1 / width, 1 / height));
        return framing.withRectangle(framing.x(), framing.y(), width * within, height * within).fitted(whole);
    }
}
