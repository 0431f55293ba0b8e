package impasto.studio.paint;

import impasto.image.PictureException;
import impasto.network.WeightsException;
import impasto.run.DivergedException;
import impasto.run.MemoryException;
import impasto.session.Foreseen;
import impasto.settings.SettingsException;
import java.util.Locale;

/** What went wrong with a painting, as a sentence for the artist. */
final class Failures {

    private Failures() {}

    /** Why it ended, once that is logged. */
    static String sentence(Throwable failure) {
        boolean foreseen = Foreseen.logged("painting failed", failure);
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (failure instanceof PictureException || failure instanceof WeightsException) {
            return message.endsWith(".") ? message : message + ".";
        }
        if (failure instanceof SettingsException || failure instanceof DivergedException) {
            return sentence(message);
        }
        if (MemoryException.ranOut(failure)) {
            return "There is not enough memory for this size; choose a smaller one. What was painted is kept.";
        }
        String why = "Painting stopped because of an error in the engine (" + firstLine(message)
                + "). What was painted is kept.";
        return foreseen ? why : why + " Help → Copy report has what is needed to find out why.";
    }

    /** With a capital and a full stop. */
    static String sentence(String message) {
        return message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1) + ".";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse(message);
    }
}
