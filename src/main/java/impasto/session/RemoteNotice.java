package impasto.session;

/** What is said about things on other computers that a file names. */
public final class RemoteNotice {

    private RemoteNotice() {}

    /** That something was not opened. */
    public static Notice notice(String path) {
        return new Notice(Said.of("session.remote").here(), Said.of("session.remote.text", PresetName.of(path, "")).here());
    }
}
