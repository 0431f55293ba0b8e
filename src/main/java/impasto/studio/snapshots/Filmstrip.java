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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The snapshots side by side, each painting's under what it learns from. A click or the arrow keys choose one and view it; Ctrl or Shift choose more, and
 * two can be compared. Only the cells in sight exist.
 */
public final class Filmstrip extends BorderPane {

    private static final double CELL_WIDTH = 144;
    private static final double LEAST_HEIGHT = 96;
    private static final double USUAL_HEIGHT = 160;

    private final ListView<SnapshotItem> strip;
    private final SnapshotActions actions;
    private final ObservableList<SnapshotItem> selected;
    private final FilmHeads heads;
    private List<FilmGroup> groups = List.of();
    private boolean toNewest;

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
        heads = new FilmHeads(strip, (group, head, x, y) -> actions.menu(List.copyOf(strip.getItems().subList(group.from(), group.to())),
                head, x, y));
        strip.setCellFactory(list -> new SnapshotCell(actions, this::isFirst, heads::requestLayout));
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
        setTop(heads);
        setCenter(strip);
        setMinSize(0, LEAST_HEIGHT);
        setPrefHeight(USUAL_HEIGHT);
        group();
        strip.widthProperty().addListener((property, before, now) -> showNewest());
    }

    /** The chosen snapshots in the order of the strip, to watch. */
    public ObservableList<SnapshotItem> getSelected() {
        return selected;
    }

    /** Chooses one snapshot alone and brings it into sight, without viewing it. */
    public void select(SnapshotItem snapshot) {
        int index = strip.getItems().indexOf(snapshot);
        if (index >= 0) {
            toNewest = false;
            strip.getSelectionModel().clearAndSelect(index);
            strip.scrollTo(index);
        }
    }

    /** Chooses none. */
    public void clearSelection() {
        strip.getSelectionModel().clearSelection();
    }

    /** Something else is said of the paintings now. */
    void relabel() {
        group();
    }

    private List<SnapshotItem> selection() {
        return List.copyOf(selected);
    }

    private void changed(ListChangeListener.Change<? extends SnapshotItem> change) {
        boolean appended = false;
        while (change.next()) {
            appended |= change.wasAdded() && newest() >= change.getFrom() && newest() < change.getTo();
        }
        group();
        if (appended || strip.getSelectionModel().isEmpty()) {
            toNewest = true;
            requestLayout();
        }
    }

    /** Scrolls when the strip knows its items and its width. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (toNewest && !strip.getItems().isEmpty()) {
            strip.layout();
            strip.scrollTo(newest());
            toNewest = false;
        }
    }

    /** The place of what was taken last, which may be of a painting that was begun before others. */
    private int newest() {
        List<SnapshotItem> items = strip.getItems();
        int newest = items.size() - 1;
        for (int i = newest - 1; i >= 0; i--) {
            newest = items.get(i).taken() > items.get(newest).taken() ? i : newest;
        }
        return newest;
    }

    private void showNewest() {
        if (strip.getSelectionModel().getSelectedIndices().stream().allMatch(index -> index == newest())) {
            toNewest = true;
            requestLayout();
        }
    }

    private void group() {
        groups = FilmGroup.of(strip.getItems(), actions::label);
        heads.setVisible(!groups.isEmpty());
        heads.setManaged(!groups.isEmpty());
        heads.show(groups);
        // Which are the first of their paintings may be others now.
        strip.refresh();
    }

    private boolean isFirst(int index) {
        return groups.stream().anyMatch(group -> group.from() == index);
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
