package impasto.studio.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Questions to the artist, over the window and in its look. */
public class Dialogs {

    private static final double ANSWER_WIDTH = 180;
    private static final double NAME_WIDTH = 400;
    private static final double QUESTION_WIDTH = 460;

    private final Window owner;

    /** @param owner the window that questions belong to */
    public Dialogs(Window owner) {
        this.owner = owner;
    }

    /** Asks for a name; nothing when it is left empty or cancelled. */
    public Optional<String> name(String title, String label, String first) {
        return line(title, label, first, false).filter(name -> !name.isEmpty());
    }

    /** Asks for a line, which may be left empty; nothing when it is cancelled. */
    public Optional<String> line(String title, String label, String first) {
        return line(title, label, first, true);
    }

    private Optional<String> line(String title, String label, String first, boolean mayBeEmpty) {
        TextInputDialog dialog = new TextInputDialog(first);
        prepare(dialog, title);
        dialog.setHeaderText(null);
        dialog.setContentText(label);
        dialog.getEditor().setAccessibleText(label);
        dialog.getDialogPane().getContent().getStyleClass().add("form");
        dialog.getDialogPane().setPrefWidth(NAME_WIDTH);
        Node accept = dialog.getDialogPane().lookupButton(ButtonType.OK);
        accept.disableProperty().bind(Bindings.createBooleanBinding(
                () -> !mayBeEmpty && dialog.getEditor().getText().isBlank(), dialog.getEditor().textProperty()));
        return dialog.showAndWait().map(String::strip);
    }

    /**
     * Asks what to do.
     *
     * @param answers what can be done; the last is done when the question is closed without an answer
     * @return the place of the answer, from 0
     */
    public int choose(String question, String text, List<String> answers) {
        List<ButtonType> types = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            types.add(new ButtonType(answers.get(i), i == answers.size() - 1 ? ButtonData.CANCEL_CLOSE
                    : i == 0 ? ButtonData.OK_DONE : ButtonData.OTHER));
        }
        Alert alert = new Alert(AlertType.WARNING, text, types.toArray(ButtonType[]::new));
        prepare(alert, "Impasto");
        alert.setHeaderText(question);
        types.forEach(type -> ButtonBar.setButtonUniformSize(alert.getDialogPane().lookupButton(type), false));
        alert.getDialogPane().setPrefWidth(Math.max(QUESTION_WIDTH, answers.size() * ANSWER_WIDTH));
        return alert.showAndWait().map(types::indexOf).filter(place -> place >= 0).orElse(answers.size() - 1);
    }

    /** Asks whether to do something; whether it is to be done. */
    public boolean confirm(String question, String text, String yes, String no) {
        ButtonType doIt = new ButtonType(yes, ButtonData.OK_DONE);
        ButtonType leave = new ButtonType(no, ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(AlertType.CONFIRMATION, text, doIt, leave);
        prepare(alert, "Impasto");
        alert.setHeaderText(question);
        alert.getDialogPane().setPrefWidth(QUESTION_WIDTH);
        return alert.showAndWait().filter(doIt::equals).isPresent();
    }

    /** Gives a dialog its owner, its look, and keys that close it without harm. */
    public void prepare(Dialog<?> dialog, String title) {
        dialog.initOwner(owner);
        dialog.initModality(Modality.NONE);
        Waits.during(owner, dialog.getDialogPane().getScene().getWindow());
        dialog.setTitle(title);
        dialog.setGraphic(null);
        dialog.getDialogPane().getStyleClass().add("studio-dialog");
        // Otherwise lines of a longer text are left out.
        dialog.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        LateKeys.in(dialog.getDialogPane().getScene());
        if (owner.getScene() != null) {
            Bindings.bindContent(dialog.getDialogPane().getStylesheets(), owner.getScene().getStylesheets());
        }
    }
}
