package impasto.studio.paint;

import impasto.session.PictureSource;
import impasto.session.Setup;
import java.util.List;
import java.util.Optional;

/**
 * What is to be painted.
 *
 * @param styles the paintings to learn from, one or more
 * @param start the picture to start from, when the setup asks for one
 */
public record PaintRequest(Setup setup, PictureSource content, List<PictureSource> styles, Optional<PictureSource> start) {

    public PaintRequest {
        styles = List.copyOf(styles);
    }
}
