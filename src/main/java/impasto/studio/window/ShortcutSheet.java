package impasto.studio.window;

import impasto.studio.fx.Dialogs;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The sheet that lists the keys. */
final class ShortcutSheet {

    private record Key(String keys, String text) {}

    private static final List<Key> CANVAS = List.of(
            new Key("Arrows", "Pan the picture"),
            new Key("+  −", "Zoom in and out"),
            new Key("0  1", "Fit, 100 %"),
            new Key("H, held", "See the original"),
            new Key("Wheel, pinch", "Zoom at the pointer"));
    private static final List<Key> MASKS = List.of(
            new Key("[  ]", "Smaller, larger brush"),
            new Key("{  }", "Softer, harder brush"),
            new Key("X", "Paint or erase"),
            new Key("Space, drag", "Pan the picture"),
            new Key("Esc", "Done"));
    private static final List<Key> CONTROLS = List.of(
            new Key("Tab", "The next control"),
            new Key("Arrows", "Move a slider"),
            new Key("Double-click", "Back to the default"),
            new Key("Esc", "Leave a field as it was"));

    private ShortcutSheet() {}

    static Dialog<ButtonType> of(Actions actions, Dialogs dialogs) {
        VBox left = new VBox(group(actions.file()), group(actions.edit()));
        VBox middle = new VBox(group(actions.painting()), group("On the canvas", CANVAS), group("On a mask", MASKS));
        VBox right = new VBox(group(actions.view()), group("On controls", CONTROLS), group(actions.help()));
        HBox columns = new HBox(left, middle, right);
        columns.getStyleClass().add("key-sheet");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialogs.prepare(dialog, "Keys");
        dialog.getDialogPane().setContent(columns);
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        return dialog;
    }

    private static VBox group(ActionGroup group) {
        return group(group.title(), group.actions().stream().filter(action -> action.keys() != null)
                .map(action -> new Key(action.keys().getDisplayText(), action.text().replace("…", ""))).toList());
    }

    private static VBox group(String title, List<Key> keys) {
        Label heading = new Label(title);
        heading.getStyleClass().add("card-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        for (int row = 0; row < keys.size(); row++) {
            Label key = new Label(keys.get(row).keys());
            key.getStyleClass().add("key");
            Label text = new Label(keys.get(row).text());
            key.setMinWidth(Region.USE_PREF_SIZE);
            text.setMinWidth(Region.USE_PREF_SIZE);
            grid.addRow(row, key, text);
        }
        VBox group = new VBox(heading, grid);
        group.getStyleClass().add("key-group");
        return group;
    }
}
