package impasto.studio.snapshots;

import impasto.studio.fx.Words;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The snapshots of a run side by side. A click or the arrow keys choose one and view it; Ctrl or Shift choose more, and
 * two can be compared. Only the cells in sight exist.
 */
public final class Filmstrip extends StackPane {

    private static final double CELL_WIDTH = 124;
    private static final double LEAST_HEIGHT = 88;
    private static final double USUAL_HEIGHT = 150;

    private final ListView<SnapshotItem> strip;
    private final SnapshotActions actions;
    private final ObservableList<SnapshotItem> selected;

    /**
     * A strip that follows a list.
     *
     * @param snapshots what to show, in the order of time; changed by its owner alone
     * @param actions what to call when a person asks for something
     */
    public Filmstrip(ObservableList<SnapshotItem> snapshots, SnapshotActions actions) {
        this.actions = actions;
        strip = new ListView<>(snapshots);
        strip.setOrientation(Orientation.HORIZONTAL);
        strip.setFixedCellSize(CELL_WIDTH);
        strip.setCellFactory(list -> new SnapshotCell(actions));
        strip.setPlaceholder(empty());
        strip.setAccessibleText(Words.of("snapshots.title"));
        strip.setAccessibleHelp(Words.of("snapshots.help"));
        strip.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        selected = FXCollections.unmodifiableObservableList(strip.getSelectionModel().getSelectedItems());
        strip.setContextMenu(new SnapshotMenu(this::selection, actions));
        strip.addEventFilter(KeyEvent.KEY_PRESSED, this::keyDown);
        strip.addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
        snapshots.addListener((ListChangeListener<SnapshotItem>) this::changed);
        getStyleClass().add("filmstrip");
        getStylesheets().add(Filmstrip.class.getResource("/impasto/studio/filmstrip.css").toExternalForm());
        getChildren().add(strip);
        setMinSize(0, LEAST_HEIGHT);
        setPrefHeight(USUAL_HEIGHT);
    }

    /** The chosen snapshots in the order of the strip, to watch. */
    public ObservableList<SnapshotItem> getSelected() {
        return selected;
    }

    /** Chooses one snapshot alone and brings it into sight, without viewing it. */
    public void select(SnapshotItem snapshot) {
        int index = strip.getItems().indexOf(snapshot);
        if (index >= 0) {
            strip.getSelectionModel().clearAndSelect(index);
            strip.scrollTo(index);
        }
    }

    /** Chooses none. */
    public void clearSelection() {
        strip.getSelectionModel().clearSelection();
    }

    private List<SnapshotItem> selection() {
        return List.copyOf(selected);
    }

    private void changed(ListChangeListener.Change<? extends SnapshotItem> change) {
        while (change.next()) {
            boolean appended = change.wasAdded() && change.getTo() == change.getList().size();
            if (appended && strip.getSelectionModel().isEmpty()) {
                strip.scrollTo(change.getList().size() - 1);
            }
        }
    }

    private void keyDown(KeyEvent event) {
        List<SnapshotItem> chosen = selection();
        KeyCode key = event.getCode();
        if (key == KeyCode.ENTER && chosen.size() == 1) {
            actions.view(chosen.get(0));
        } else if (key == KeyCode.ENTER && chosen.size() == 2) {
            actions.compare(chosen.get(0), chosen.get(1));
        } else if ((key == KeyCode.DELETE || key == KeyCode.BACK_SPACE) && !chosen.isEmpty()) {
            actions.delete(chosen);
        } else if (key == KeyCode.ESCAPE && !chosen.isEmpty()) {
            clearSelection();
        } else {
            return;
        }
        event.consume();
    }

    // On release, so that running through the strip with a held key views only where it ends.
    private void keyUp(KeyEvent event) {
        boolean moved = switch (event.getCode()) {
            case LEFT, RIGHT, HOME, END -> true;
            default -> false;
        };
        List<SnapshotItem> chosen = selection();
        if (moved && chosen.size() == 1) {
            actions.view(chosen.get(0));
        }
    }

    private static HBox empty() {
        Label line = new Label(Words.of("snapshots.none"));
        line.setWrapText(true);
        HBox empty = new HBox(new FontIcon(Feather.FILM), line);
        empty.getStyleClass().add("empty");
        empty.setAlignment(Pos.CENTER);
        return empty;
    }
}
