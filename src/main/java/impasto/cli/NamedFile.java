package impasto.cli;

import java.nio.file.Path;

/** A file and the option that names it. */
record NamedFile(String option, Path file) {}
