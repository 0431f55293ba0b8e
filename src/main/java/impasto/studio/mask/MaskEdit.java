package impasto.studio.mask;

import impasto.image.Mask;
import java.util.function.UnaryOperator;

/**
 * A change of a whole mask, computed wherever there is time.
 *
 * @param name in the artist's words, as the step that is taken back
 * @param work gives the mask that the one before becomes; it may be asked more than once, on any thread
 */
record MaskEdit(String name, UnaryOperator<Mask> work) {

    /**
     * One that adds to a mask or takes from it.
     *
     * @param part of the sides of the mask that it is given
     */
    static MaskEdit of(String name, boolean erasing, UnaryOperator<Mask> part) {
        return new MaskEdit(name, under -> erasing ? under.without(part.apply(under)) : under.with(part.apply(under)));
    }
}
