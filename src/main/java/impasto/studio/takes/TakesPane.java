package impasto.studio.takes;

import impasto.studio.fx.Words;
import impasto.studio.snapshots.SnapshotsModel;
import impasto.studio.snapshots.SnapshotsModel.Frame;
import impasto.studio.snapshots.TakeActions;
import impasto.studio.snapshots.TakeChoice;
import impasto.studio.snapshots.TakeMenu;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The takes as a tree, each with its branches below it. */
public final class TakesPane extends StackPane {

    private final TakesModel takes;
    private final SnapshotsModel snapshots;
    private final TakeActions actions;
    private final TreeView<TakeNode> tree = new TreeView<>(new TreeItem<>());
    private final HBox none = new HBox(new FontIcon(Feather.GIT_BRANCH), words());
    private final Set<Long> folded = new HashSet<>();
    private boolean late;

    /** A tree that follows the takes. */
    public TakesPane(TakesModel takes, SnapshotsModel snapshots, TakeActions actions) {
        this.takes = takes;
        this.snapshots = snapshots;
        this.actions = actions;
        tree.setId("takes-tree");
        tree.setShowRoot(false);
        tree.setAccessibleText(Words.of("takes.title"));
        tree.setAccessibleHelp(Words.of("takes.help"));
        tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        tree.setCellFactory(view -> new TakeCell(this::view));
        tree.setContextMenu(new TakeMenu(this::chosen, actions));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::keyDown);
        tree.addEventHandler(KeyEvent.KEY_RELEASED, this::keyUp);
        tree.getRoot().addEventHandler(TreeItem.<TakeNode>branchCollapsedEvent(), event -> fold(event.getTreeItem(), true));
        tree.getRoot().addEventHandler(TreeItem.<TakeNode>branchExpandedEvent(), event -> fold(event.getTreeItem(), false));
        none.getStyleClass().add("empty");
        none.setAlignment(Pos.CENTER);
        getStyleClass().add("takes-pane");
        getStylesheets().add(TakesPane.class.getResource("/impasto/studio/takes.css").toExternalForm());
        getChildren().addAll(tree, none);
        setMinSize(0, 0);
        takes.listen(this::changed);
        fill();
    }

    private void fold(TreeItem<TakeNode> item, boolean now) {
        // The root has no take.
        if (item.getValue() != null) {
            folded.remove(item.getValue().id());
            if (now) {
                folded.add(item.getValue().id());
            }
        }
    }

    private static Label words() {
        Label line = new Label(Words.of("takes.none"));
        line.setWrapText(true);
        return line;
    }

    /** Once for all that changes together. */
    private void changed() {
        if (!late) {
            late = true;
            Platform.runLater(() -> {
                late = false;
                fill();
            });
        }
    }

    private void fill() {
        Set<Long> selected = new HashSet<>();
        chosen().forEach(choice -> selected.add(choice.take()));
        List<TakeNode> roots = takes.tree();
        tree.getSelectionModel().clearSelection();
        tree.getRoot().getChildren().setAll(roots.stream().map(this::item).toList());
        tree.getRoot().setExpanded(true);
        for (int row = 0; row < tree.getExpandedItemCount(); row++) {
            if (selected.contains(tree.getTreeItem(row).getValue().id())) {
                tree.getSelectionModel().select(row);
            }
        }
        none.setVisible(roots.isEmpty());
        tree.setVisible(!roots.isEmpty());
    }

    private TreeItem<TakeNode> item(TakeNode node) {
        TreeItem<TakeNode> item = new TreeItem<>(node);
        item.getChildren().setAll(node.branches().stream().map(this::item).toList());
        item.setExpanded(!folded.contains(node.id()));
        return item;
    }

    private List<TakeChoice> chosen() {
        return tree.getSelectionModel().getSelectedItems().stream().filter(item -> item != null && item.getValue() != null)
                .map(TreeItem::getValue).map(node -> new TakeChoice(node.id(), node.last().map(Frame::snapshot), node.label())).toList();
    }

    private void view(TakeNode node) {
        node.last().ifPresent(frame -> snapshots.view(frame.snapshot()));
    }

    private void keyDown(KeyEvent event) {
        List<TakeChoice> chosen = chosen();
        boolean one = chosen.size() == 1;
        boolean bare = !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        KeyCode key = event.getCode();
        if (!bare || chosen.isEmpty()) {
            return;
        }
        if (key == KeyCode.ENTER && one) {
            chosen.get(0).picture().ifPresent(snapshots::view);
        } else if (key == KeyCode.ENTER && actions.canCompare(chosen)) {
            actions.compare(chosen);
        } else if (key == KeyCode.DELETE || key == KeyCode.BACK_SPACE) {
            actions.delete(chosen);
        } else if (key == KeyCode.F2 && one) {
            actions.rename(chosen.get(0));
        } else if (key == KeyCode.N && one) {
            actions.note(chosen.get(0));
        } else if (key == KeyCode.S && one) {
            actions.star(chosen.get(0));
        } else if (key == KeyCode.R && one && actions.isKnown(chosen.get(0))) {
            actions.returnTo(chosen.get(0));
        } else {
            return;
        }
        event.consume();
    }

    // On release, so that running through the tree with a held key views only where it ends.
    private void keyUp(KeyEvent event) {
        boolean moved = switch (event.getCode()) {
            case UP, DOWN, HOME, END -> true;
            default -> false;
        };
        List<TakeChoice> chosen = chosen();
        if (moved && chosen.size() == 1) {
            chosen.get(0).picture().ifPresent(snapshots::view);
        }
    }
}
