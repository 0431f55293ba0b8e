package impasto.session.snapshot;

import impasto.settings.Colour;
import java.nio.file.Path;
import java.util.Optional;

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
 */
public record Snapshot(long id, String name, int iteration, double loss, int width, int height, int side, Colour colour,
        Path file, Optional<Path> content) {}
