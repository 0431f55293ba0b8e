package impasto.log;

/** What this program is called and which of its versions this is. */
public final class ProgramVersion {

    private ProgramVersion() {}

    /** The version that the build was given. */
    public static String number() {
        return MachineFacts.built().getProperty("version", "of unknown version");
    }

    /** The program's name and its version. */
    public static String name() {
        return "Impasto " + number();
    }
}
