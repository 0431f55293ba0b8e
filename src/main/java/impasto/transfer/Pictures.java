package impasto.transfer;

import impasto.image.Picture;
import java.util.Optional;

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

    /**
     * Brings pictures of any size to the sizes that the settings ask for: content and style to the same longest side,
     * the start to the content's frame.
     *
     * @param given the picture to start from
     * @throws SettingsException when the settings start from a given picture and there is none
     */
    public static Pictures prepared(TransferSettings settings, Picture content, Picture style, Optional<Picture> given) {
        Picture fitted = content.fitted(settings.size());
        int width = fitted.width();
        int height = fitted.height();
        Picture start = switch (settings.start()) {
            case CONTENT -> fitted;
            case STYLE -> StartPicture.filling(style, width, height);
            case NOISE -> StartPicture.noise(width, height, settings.seed());
            case PICTURE -> StartPicture.filling(
                    given.orElseThrow(() -> new SettingsException("there is no picture to start from: give one")), width, height);
        };
        return new Pictures(fitted, style.fitted(settings.size()), start);
    }
}
