package impasto.studio.snapshots;

import impasto.studio.chart.LossNumber;
import impasto.studio.fx.Words;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One snapshot in the strip: its picture, iteration and loss, and its label where it has one. */
final class SnapshotCell extends ListCell<SnapshotItem> {

    /** In a lower strip the picture needs the room more than the label does. */
    private static final double NAMED_HEIGHT = 110;

    private final Thumbnail thumbnail = new Thumbnail();
    private final Label iteration = new Label();
    private final Label loss = new Label();
    private final Label label = new Label();
    private final VBox content;
    private final Tooltip tooltip = new Tooltip();

    SnapshotCell(SnapshotActions actions) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        iteration.getStyleClass().add("iteration");
        iteration.setMinWidth(Region.USE_PREF_SIZE);
        loss.getStyleClass().add("loss");
        label.getStyleClass().add("name");
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox figures = new HBox(iteration, between, loss);
        figures.getStyleClass().add("figures");
        figures.setMinHeight(Region.USE_PREF_SIZE);
        content = new VBox(thumbnail, label, figures);
        content.getStyleClass().add("content");
        VBox.setVgrow(thumbnail, Priority.ALWAYS);
        label.managedProperty().bind(label.visibleProperty());
        heightProperty().addListener((property, before, now) -> showName());
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isControlDown() && !event.isShiftDown();
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY && plain) {
                actions.view(getItem());
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
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        boolean known = Double.isFinite(item.totalLoss());
        String value = known ? LossNumber.of(item.totalLoss()) : "";
        boolean named = !item.label().isBlank();
        thumbnail.show(item.thumbnail());
        iteration.setText(Integer.toString(item.iteration()));
        loss.setText(value);
        label.setText(item.label());
        showName();
        setGraphic(content);
        String words = named ? Words.of("snapshots.of", item.iteration(), item.label()) : Words.of("snapshots.at", item.iteration());
        setAccessibleText(words);
        tooltip.setText(Words.of("snapshots.click", words));
        setTooltip(tooltip);
    }

    private void showName() {
        label.setVisible(!label.getText().isBlank() && getHeight() >= NAMED_HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
