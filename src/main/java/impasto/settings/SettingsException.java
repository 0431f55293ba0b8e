package impasto.settings;

import impasto.words.Saying;

/** Settings that cannot be, or do not fit the network or the pictures; the message is a sentence for the user. */
public final class SettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Saying saying;

    /** @param message of the command line, which speaks English alone */
    public SettingsException(String message) {
        super(message);
        saying = null;
    }

    /** @param saying what is wrong and what to do, in the user's language too */
    public SettingsException(Saying saying) {
        super(saying.english());
        this.saying = saying;
    }

    @Override
    public String getLocalizedMessage() {
        return saying == null ? getMessage() : saying.here();
    }
}
