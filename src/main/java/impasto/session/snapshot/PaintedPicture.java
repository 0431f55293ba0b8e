package impasto.session.snapshot;

import impasto.engine.Job;
import impasto.image.Picture;
import impasto.settings.Colour;
import java.util.Optional;

/**
 * A painting as its run left it, with what it takes to finish it.
 *
 * @param raw in the run's own colours; smaller than the content while the run has only come to a coarse scale
 * @param content what was painted, in the painting's final size; empty when that is no longer known
 * @param colour whose colours it is shown in
 */
public record PaintedPicture(Picture raw, Optional<Picture> content, Colour colour) {

    /** A picture that is finished as it is. */
    public static PaintedPicture of(Picture picture) {
        return new PaintedPicture(picture, Optional.empty(), Colour.STYLES);
    }

    /** The same painting in other colours. */
    public PaintedPicture with(Colour other) {
        return new PaintedPicture(raw, content, other);
    }

    /** The longest side that was painted, in pixels. */
    public int side() {
        return Math.max(raw.width(), raw.height());
    }

    /** The width of the finished picture, in pixels. */
    public int width() {
        return content.orElse(raw).width();
    }

    /** The height of the finished picture, in pixels. */
    public int height() {
        return content.orElse(raw).height();
    }

    /** The picture in its colours and in the size that was painted. */
    public Picture coloured() {
        return content.map(photo -> Job.coloured(colour, raw, photo)).orElse(raw);
    }

    /** The picture in its colours and in its final size: what is looked at, kept and given away. */
    public Picture finished() {
        return new PaintedPicture(raw.resized(width(), height()), content, colour).coloured();
    }
}
