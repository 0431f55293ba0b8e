package impasto.studio.project;

import java.nio.file.Path;

/**
 * The folders of the project without a name.
 *
 * @param paintings of those under way
 */
public record Home(Path takes, Path masks, Path paintings) {}
