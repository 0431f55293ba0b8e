package impasto.session;

import java.nio.file.Path;

/**
 * A picture kept from a run.
 *
 * @param id unique, ascending with time
 * @param name of the content it was painted from
 * @param iteration how many steps it had
 * @param loss its total loss, not a number when it is not known
 * @param width in pixels
 * @param height in pixels
 * @param file where it lies, a PNG
 */
public record Snapshot(long id, String name, int iteration, double loss, int width, int height, Path file) {}
