package impasto.studio.settings;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

/** Below a field: what is wrong with what was typed into it, which stays there until it is mended or given up. */
final class FieldNote extends Label {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("danger");

    private final TextField field;

    FieldNote(TextField field) {
        this.field = field;
        setId(field.getId() + "-note");
        getStyleClass().add("field-note");
        setWrapText(true);
        setMinHeight(Region.USE_PREF_SIZE);
        clear();
    }

    /** Marks the field while it is typed into, without words yet. */
    void mark(boolean wrong) {
        field.pseudoClassStateChanged(WRONG, wrong);
        if (!wrong) {
            clear();
        }
    }

    /** Says what is wrong. */
    void say(String sentence) {
        field.pseudoClassStateChanged(WRONG, true);
        field.setAccessibleHelp(sentence);
        show(sentence);
    }

    /** Nothing is wrong any more. */
    void clear() {
        field.pseudoClassStateChanged(WRONG, false);
        field.setAccessibleHelp(null);
        show("");
    }

    private void show(String sentence) {
        setText(sentence);
        setVisible(!sentence.isEmpty());
        setManaged(!sentence.isEmpty());
    }
}
