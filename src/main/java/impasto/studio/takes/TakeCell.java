package impasto.studio.takes;

import impasto.message.Durations;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.Take;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.snapshots.SnapshotsModel.Frame;
import impasto.studio.snapshots.TakeTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One take in the tree: its last picture, what it is called, and below what was said of it or how far it came. */
final class TakeCell extends TreeCell<TakeNode> {

    private static final double WIDTH = 54;
    private static final double HEIGHT = 38;

    private final ImageView picture = new ImageView();
    private final FontIcon star = Icons.of(Feather.STAR);
    private final Label title = new Label();
    private final Label second = new Label();
    private final HBox content;

    /** @param view looks at the take's last picture */
    TakeCell(Consumer<TakeNode> view) {
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        StackPane place = new StackPane(picture);
        place.setMinSize(WIDTH, HEIGHT);
        place.setMaxSize(WIDTH, HEIGHT);
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        second.getStyleClass().add("second");
        second.setMinWidth(0);
        star.managedProperty().bind(star.visibleProperty());
        HBox first = new HBox(star, title);
        first.getStyleClass().add("first");
        first.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(first, second);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        content = new HBox(place, words);
        content.getStyleClass().add("content");
        content.setAlignment(Pos.CENTER_LEFT);
        // As wide as the tree, whatever the words.
        setPrefWidth(0);
        setMinHeight(HEIGHT + 8);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            boolean plain = !event.isShortcutDown() && !event.isControlDown() && !event.isShiftDown();
            if (!isEmpty() && event.getButton() == MouseButton.PRIMARY && plain) {
                view.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(TakeNode take, boolean empty) {
        super.updateItem(take, empty);
        if (empty || take == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        String called = TakeTitle.of(take.label(), take.photo(), take.id());
        String facts = facts(take);
        String note = take.label().note();
        picture.setImage(take.last().map(Frame::thumbnail).orElse(null));
        star.setVisible(take.label().star());
        title.setText(called);
        second.setText(note.isEmpty() ? facts : note);
        setGraphic(content);
        List<String> words = new ArrayList<>(List.of(take.label().star() ? Words.of("takes.starred", called) : called));
        if (!take.label().name().isEmpty()) {
            words.add(TakeTitle.of(take.label().withName(""), take.photo(), take.id()));
        }
        words.add(facts);
        if (!note.isEmpty()) {
            words.add(note);
        }
        setAccessibleText(String.join(", ", words));
        setTooltip(Icons.tip(Words.of("takes.click", String.join("\n", words))));
    }

    private static String facts(TakeNode node) {
        Optional<Snapshot> last = node.last().map(Frame::snapshot);
        double seconds = node.take().map(Take::seconds).orElse(0.0);
        return last.isEmpty() ? Words.of("takes.no-picture")
                : seconds <= 0 ? Words.of("takes.facts", last.get().iteration(), last.get().side())
                : Words.of("takes.facts.time", last.get().iteration(), last.get().side(), Durations.clock(seconds));
    }
}
