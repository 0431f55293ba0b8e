package impasto.studio.canvas;

import impasto.session.Preferences;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** The way of a newcomer to a first painting, shown until it has been gone or closed, and again when it is called for. */
public final class FirstStepsModel {

    /** How many steps there are: a photo, a painting, Paint. */
    public static final int STEPS = 3;

    private static final String NAME = "first-steps";
    private static final String DONE = "done";

    private final Preferences preferences;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper step = new ReadOnlyIntegerWrapper(1);

    /**
     * @param preferences where it is remembered that they are over
     * @param newcomer whether nothing is there of an earlier time
     */
    public FirstStepsModel(Preferences preferences, boolean newcomer) {
        this.preferences = preferences;
        shown.set(newcomer && preferences.text(NAME).isEmpty());
    }

    /** Whether they are to be seen. */
    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The one that comes next, from 1 to {@value #STEPS}. */
    public ReadOnlyIntegerProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** Which pictures are there now. */
    public void have(boolean photo, boolean painting) {
        step.set(photo ? painting ? STEPS : 2 : 1);
    }

    /** They have been gone, or are not wanted: they do not come back by themselves. */
    public void done() {
        shown.set(false);
        preferences.put(NAME, DONE);
    }

    /** Shows them again. */
    public void recall() {
        shown.set(true);
    }
}
