package impasto.cli;

/** The process was asked to end before there was anything to keep. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
