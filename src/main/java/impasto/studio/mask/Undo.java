package impasto.studio.mask;

import impasto.studio.fx.History;

/** Undo and redo of the one history; a stroke under way ends first, and is the last step. */
public final class Undo {

    private final History history;
    private final Masking masking;

    /** Follows whether a stroke is under way. */
    public Undo(History history, Masking masking) {
        this.history = history;
        this.masking = masking;
    }

    /** Takes the last step back. */
    public void undo() {
        masking.release();
        history.undo();
    }

    /** Makes the step that was taken back again. */
    public void redo() {
        masking.release();
        history.redo();
    }

    /** What is undone and redone, with the names of its steps. */
    public History history() {
        return history;
    }
}
