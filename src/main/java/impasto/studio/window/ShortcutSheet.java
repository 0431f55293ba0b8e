package impasto.studio.window;

import impasto.studio.fx.Dialogs;
import impasto.studio.fx.Words;
import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;

/** The sheet that lists the keys. */
final class ShortcutSheet {

    private record Key(String keys, String text) {}

    /** Keys and what they do, by the names of their words. */
    private static final List<Key> CANVAS = List.of(new Key("arrows", "pan"), new Key("plus", "zoom"), new Key("digits", "fit"),
            new Key("h", "original"), new Key("wheel", "zoom-there"));
    private static final List<Key> MASKS = List.of(new Key("brackets", "brush-size"), new Key("braces", "brush-edge"),
            new Key("x", "erase"), new Key("shift-click", "line"), new Key("b", "brush"), new Key("g", "gradient"),
            new Key("enter", "apply"), new Key("space", "pan"), new Key("escape", "done"));
    private static final List<Key> CONTROLS = List.of(new Key("tab", "next"), new Key("arrows", "slider"),
            new Key("double-click", "reset"), new Key("escape", "leave"));

    private ShortcutSheet() {}

    static Dialog<ButtonType> of(Actions actions, Dialogs dialogs) {
        VBox left = new VBox(group(actions.file()), group(actions.edit()));
        VBox middle = new VBox(group(actions.painting()), named("canvas", CANVAS), named("masks", MASKS));
        VBox right = new VBox(group(actions.view()), named("controls", CONTROLS), group(actions.help()));
        FlowPane columns = new FlowPane(left, middle, right);
        columns.getStyleClass().add("key-sheet");
        Dialog<ButtonType> dialog = new Dialog<>();
        dialogs.prepare(dialog, Words.of("window.action.keys"));
        dialog.getDialogPane().setContent(new Fitting(columns));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        return dialog;
    }

    /** Columns beside each other as far as the screen has room for them, and as high; the others below, to be scrolled to. */
    private static final class Fitting extends ScrollPane {

        /** For a scroll bar and edges. */
        private static final double SPARE = 40;
        private static final double BESIDE = 60;
        private static final double ABOVE_AND_BELOW = 160;

        private final FlowPane columns;

        Fitting(FlowPane columns) {
            super(columns);
            this.columns = columns;
            setFitToWidth(true);
            getStyleClass().add("edge-to-edge");
        }

        @Override
        protected double computePrefWidth(double height) {
            double beside = columns.getChildren().stream().mapToDouble(column -> column.prefWidth(-1) + columns.getHgap()).sum();
            double all = beside - columns.getHgap() + columns.snappedLeftInset() + columns.snappedRightInset();
            return Math.min(all + SPARE, Screen.getPrimary().getVisualBounds().getWidth() - BESIDE);
        }

        /** Dialogs are not as wide as this otherwise. */
        @Override
        protected double computeMinWidth(double height) {
            return computePrefWidth(height);
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.min(columns.prefHeight(prefWidth(-1) - SPARE) + SPARE / 2, Screen.getPrimary().getVisualBounds().getHeight() - ABOVE_AND_BELOW);
        }
    }

    private static VBox group(ActionGroup group) {
        return group(group.title(), group.actions().stream().filter(action -> action.keys() != null)
                .map(action -> new Key(action.keysText(), action.plain())).toList());
    }

    private static VBox named(String title, List<Key> keys) {
        return group(Words.of("window.keys." + title), keys.stream()
                .map(key -> new Key(Words.of("window.keys." + key.keys()), Words.of("window.keys." + key.text()))).toList());
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
