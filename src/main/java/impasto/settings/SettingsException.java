package impasto.settings;

/** Settings that cannot be, or do not fit the network or the pictures; the message is a sentence for the user. */
public final class SettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
