package impasto.engine;

import impasto.image.Picture;
import impasto.image.file.PictureException;
import impasto.preparation.Pictures;
import impasto.preparation.Style;
import impasto.settings.Start;
import impasto.settings.TransferSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the pictures of a run are read from.
 *
 * @param content what is painted
 * @param styles the paintings to learn from, one or more
 * @param start the picture to start from, where the settings ask for one: not enlarged, so that its own size is known
 * @param protect where the content stays, from black for painted to white for kept, in the content's frame
 */
public record Sources(Source content, List<StyleSource> styles, Optional<Source> start, Optional<Source> protect) {

    /** Reads a picture. */
    public interface Source {

        /**
         * The picture, no larger than it is needed.
         *
         * @param longestSide in pixels, exactly for contents and styles
         * @throws PictureException when it cannot be read
         * @throws IllegalArgumentException when no array holds it
         */
        Picture read(int longestSide) throws PictureException;
    }

    /**
     * A painting to learn from.
     *
     * @param mask where it goes, from black for nowhere to white for wholly, in the content's frame
     */
    public record StyleSource(Source picture, Optional<Source> mask) {}

    public Sources {
        styles = List.copyOf(styles);
    }

    /** Reads them all, each no larger than the run needs it; a style that is started from fills the painting. */
    Pictures read(TransferSettings settings) throws PictureException {
        int size = settings.size();
        int styleSide = settings.start() == Start.STYLE ? Math.max(size, settings.styleSide()) : settings.styleSide();
        Picture photo = content.read(size);
        List<Style> paintings = new ArrayList<>();
        for (StyleSource style : styles) {
            paintings.add(new Style(style.picture().read(styleSide), read(style.mask(), size)));
        }
        return Pictures.prepared(settings, photo, paintings, read(start, size), read(protect, size));
    }

    private static Optional<Picture> read(Optional<Source> source, int side) throws PictureException {
        return source.isEmpty() ? Optional.empty() : Optional.of(source.get().read(side));
    }
}
