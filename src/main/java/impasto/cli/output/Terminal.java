package impasto.cli.output;

/** Whether a person watches standard error. */
final class Terminal {

    /** The system property with which the launcher says what only a shell can know. */
    private static final String PROPERTY = "impasto.terminal";

    private Terminal() {}

    static boolean watched() {
        String told = System.getProperty(PROPERTY, "");
        return told.isEmpty() ? System.console() != null : Boolean.parseBoolean(told);
    }
}
