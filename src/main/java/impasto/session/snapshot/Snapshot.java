package impasto.session.snapshot;

import impasto.settings.Colour;
import impasto.settings.Setup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A picture kept from a run.
 *
 * @param id unique, ascending with time
 * @param name of the content it was painted from
 * @param iteration how many steps it had
 * @param loss its total loss, not a number when it is not known
 * @param width of the finished picture in pixels
 * @param height of the finished picture in pixels
 * @param side the longest side that was painted, in pixels: less than that of the picture when the run was still coarse
 * @param colour whose colours it was kept in
 * @param file where the painting lies as the run left it, a PNG
 * @param content where the content in the painting's size lies, for its colours; empty when it was not kept
 * @param origin the painting that it is of; empty when that is not known
 * @param setup all settings as they were when it was kept; empty when they are not known
 */
public record Snapshot(long id, String name, int iteration, double loss, int width, int height, int side, Colour colour,
        Path file, Optional<Path> content, Optional<Origin> origin, Optional<Setup> setup) {

    /** A picture from a painting that is not known. */
    public Snapshot(long id, String name, int iteration, double loss, int width, int height, int side, Colour colour, Path file,
            Optional<Path> content) {
        this(id, name, iteration, loss, width, height, side, colour, file, content, Optional.empty(), Optional.empty());
    }

    /** The pictures that belong to it and may belong to others too. */
    List<Path> shared() {
        return Stream.of(content, origin.flatMap(Origin::picture)).flatMap(Optional::stream).toList();
    }
}
