package impasto.sheets;

import java.nio.file.Path;

/** A painted picture and what is known of its run. */
record Painting(Path file, Figures figures) {}
