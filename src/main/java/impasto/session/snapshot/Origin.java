package impasto.session.snapshot;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The painting that a snapshot is of.
 *
 * @param begun when it was begun, in milliseconds since 1970, which tells it from others
 * @param style the name of the first painting that it learns from; may be empty
 * @param picture where that lies, small; empty when it was not kept
 */
public record Origin(long begun, String style, Optional<Path> picture) {

    /** One whose style is not kept as a picture. */
    public static Origin of(long begun, String style) {
        return new Origin(begun, style, Optional.empty());
    }
}
