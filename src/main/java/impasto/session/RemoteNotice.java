package impasto.session;

/** What is said about things on other computers that a file names. */
public final class RemoteNotice {

    private RemoteNotice() {}

    /** That something was not opened. */
    public static Notice notice(String path) {
        return new Notice("Something on another computer was not opened",
                "“" + PresetName.of(path, "") + "” lies on another computer. Choose it again yourself if you trust it.");
    }
}
