package impasto.preparation;

import impasto.image.Picture;
import impasto.settings.SettingsException;
import impasto.settings.Start;
import impasto.settings.TransferSettings;
import java.util.List;
import java.util.Optional;

/**
 * The pictures of a run, at the sizes it works on.
 *
 * @param content what is painted; the painting has its size
 * @param styles the paintings to learn from, one or more
 * @param start the picture that the first iteration finds, of the content's size
 * @param protect where the content stays, from black for painted to white for kept, in the content's frame
 * @param startSide the longest side of the painting at which the start shows all it has: less than the painting's when it
 *     was enlarged
 */
public record Pictures(Picture content, List<Style> styles, Picture start, Optional<Picture> protect, int startSide) {

    /**
     * @throws IllegalArgumentException when the start picture is not of the content's size
     * @throws SettingsException when there is no style
     */
    public Pictures {
        styles = List.copyOf(styles);
        if (styles.isEmpty()) {
            throw new SettingsException(Said.of("preparation.no-style"));
        }
        if (start.width() != content.width() || start.height() != content.height()) {
            throw new IllegalArgumentException("the start picture is " + start.width() + " × " + start.height()
                    + ", but the painting is " + content.width() + " × " + content.height());
        }
    }

    /** Pictures whose start shows no less than the painting can. */
    public Pictures(Picture content, List<Style> styles, Picture start, Optional<Picture> protect) {
        this(content, styles, start, protect, content.sides().longest());
    }

    /**
     * Brings pictures of any size to the sizes that the settings ask for: the content to the painting's longest side, the
     * styles to that times the style scale, the start and the masks to the content's frame.
     *
     * @param given the picture to start from
     * @throws SettingsException when the settings start from a given picture and there is none, or there is no style
     */
    public static Pictures prepared(TransferSettings settings, Picture content, List<Style> styles,
            Optional<Picture> given, Optional<Picture> protect) {
        Picture fitted = content.fitted(settings.size());
        int width = fitted.width();
        int height = fitted.height();
        List<Style> fittedStyles = styles.stream().map(style -> style.recoloured(settings.colour(), fitted))
                .map(style -> style.sized(settings.styleSide(), width, height)).toList();
        int side = fitted.sides().longest();
        int startSide = side;
        Picture start = switch (settings.start()) {
            case CONTENT -> fitted;
            case STYLE -> StartPicture.filling(styles.get(0).recoloured(settings.colour(), fitted).picture(), width, height);
            case NOISE -> noise(fitted, fittedStyles, settings);
            case PICTURE -> {
                Picture picture = given.orElseThrow(() -> new SettingsException(Said.of("preparation.no-start")));
                startSide = (int) Math.min(side, Math.round(side / StartPicture.enlargement(picture, width, height)));
                yield StartPicture.filling(picture, width, height);
            }
        };
        return new Pictures(fitted, fittedStyles, start, protect.map(mask -> mask.resized(width, height)), startSide);
    }

    private static Picture noise(Picture content, List<Style> styles, TransferSettings settings) {
        return StartPicture.noise(content.width(), content.height(), settings.seed(), grey(content, styles));
    }

    private static boolean grey(Picture content, List<Style> styles) {
        return Grey.is(content) && styles.stream().allMatch(style -> Grey.is(style.picture()));
    }

    /** Whether there is no colour in any of them, so that there shall be none in the painting. */
    public boolean grey() {
        return grey(content, styles) && Grey.is(start);
    }

    /** The longest side of the painting. */
    public int side() {
        return content.sides().longest();
    }

    /** The same pictures for a painting of another longest side, noise to start from made anew. */
    public Pictures scaled(int side, TransferSettings settings) {
        if (side == side()) {
            return this;
        }
        double factor = (double) side / side();
        Picture smaller = content.fitted(side);
        int width = smaller.width();
        int height = smaller.height();
        List<Style> scaled = styles.stream()
                .map(style -> style.sized(Math.max(1, (int) Math.round(style.side() * factor)), width, height)).toList();
        Picture first = settings.start() == Start.NOISE
                ? noise(smaller, scaled, settings)
                : start.resized(width, height);
        return new Pictures(smaller, scaled, first, protect.map(mask -> mask.resized(width, height)));
    }

    /** The same with another start, resized to the content's frame. */
    public Pictures startingFrom(Picture picture) {
        return new Pictures(content, styles, picture.resized(content.width(), content.height()), protect,
                startSide);
    }
}
