package impasto.transfer;

import impasto.image.Picture;

/**
 * The pictures of a run, at the sizes it works on.
 *
 * @param content what is painted; the painting has its size
 * @param style the painting to learn from, of any size
 * @param start the picture that the first iteration finds, of the content's size
 */
public record Pictures(Picture content, Picture style, Picture start) {

    /** @throws IllegalArgumentException when the start picture is not of the content's size */
    public Pictures {
        if (start.width() != content.width() || start.height() != content.height()) {
            throw new IllegalArgumentException("the start picture is " + start.width() + " × " + start.height()
                    + ", but the painting is " + content.width() + " × " + content.height());
        }
    }
}
