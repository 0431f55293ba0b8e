package impasto.studio.snapshots;

import impasto.studio.fx.Words;
import java.util.function.IntPredicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One snapshot in the strip: its picture, its step and how large it was painted. */
final class SnapshotCell extends ListCell<SnapshotItem> {

    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

    private final Thumbnail thumbnail = new Thumbnail();
    private final Label caption = new Label();
    private final VBox content = new VBox(thumbnail, caption);
    private final Tooltip tooltip = new Tooltip();
    private final IntPredicate first;

    /**
     * @param first whether the one at a place is the first of its painting
     * @param moved called when the cell may have come to lie elsewhere
     */
    SnapshotCell(SnapshotActions actions, IntPredicate first, Runnable moved) {
        this.first = first;
        caption.getStyleClass().add("caption");
        caption.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        content.getStyleClass().add("content");
        content.setAlignment(Pos.BOTTOM_CENTER);
        VBox.setVgrow(thumbnail, Priority.ALWAYS);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        layoutXProperty().addListener((property, before, now) -> moved.run());
        widthProperty().addListener((property, before, now) -> moved.run());
        visibleProperty().addListener((property, before, now) -> moved.run());
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isControlDown() && !event.isShiftDown();
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY && plain) {
                actions.view(getItem());
            }
        });
        setOnDragDetected(event -> {
            if (!isEmpty()) {
                actions.drag(getItem(), this);
                event.consume();
            }
        });
        // The strip gives its height to every cell; the picture takes what the words leave.
        content.setMinHeight(0);
        content.setPrefHeight(0);
    }

    @Override
    protected void updateItem(SnapshotItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            pseudoClassStateChanged(FIRST, false);
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        pseudoClassStateChanged(FIRST, getIndex() > 0 && first.test(getIndex()));
        thumbnail.show(item.thumbnail());
        caption.setText(Words.of("snapshots.caption", item.iteration(), item.side()));
        setGraphic(content);
        String words = item.photo().isBlank() ? Words.of("snapshots.at", item.iteration(), item.side())
                : Words.of("snapshots.of", item.iteration(), item.photo(), item.side());
        setAccessibleText(words);
        tooltip.setText(Words.of("snapshots.click", words));
        setTooltip(tooltip);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
