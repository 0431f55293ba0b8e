package impasto.session.project;

import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.settings.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * What the studio has before it, as a project keeps it.
 *
 * @param paintings a place each; empty for a free one
 * @param start what painting begins from
 */
public record Cards(Optional<Card> photo, List<Optional<Card>> paintings, Optional<Card> start, Setup setup) {

    /** From this size on, in bytes, pictures may stay where they are: 50 MB. */
    public static final long LARGE = 50L << 20;

    public Cards {
        paintings = List.copyOf(paintings);
    }

    /** Whether a picture is so large that it may stay where it is. */
    public static boolean isLarge(PictureSource source) {
        try {
            return source.whole() instanceof OfFile file && Files.isRegularFile(file.file())
                    && Files.size(file.file()) > LARGE;
        } catch (IOException gone) {
            return false;
        }
    }
}
