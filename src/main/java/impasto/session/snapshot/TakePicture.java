package impasto.session.snapshot;

import impasto.session.PictureSource;
import java.util.Optional;

/**
 * A picture that a take is painted from.
 *
 * @param name what it is called
 * @param source where it was read from, with what was taken of it; empty when that is not known, or is on another computer
 * @param mask the name of its mask in a {@link impasto.session.MaskStore}: where a painting goes, or where the photo stays
 */
public record TakePicture(String name, Optional<PictureSource> source, Optional<String> mask) {

    /** One that is known. */
    public static TakePicture of(PictureSource source, Optional<String> mask) {
        return new TakePicture(source.name(), Optional.of(source), mask);
    }
}
