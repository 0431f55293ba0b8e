package impasto.studio.view;

import impasto.studio.model.Lenses;
import impasto.studio.model.PictureSlot;
import impasto.studio.model.StudioModel;
import impasto.transfer.Start;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The left column: the pictures to paint from. */
final class PicturesColumn extends ScrollPane {

    private final List<PictureCard> cards = new ArrayList<>();

    PicturesColumn(StudioModel studio, FileDialogs files) {
        VBox column = new VBox();
        column.getStyleClass().add("cards");
        add(column, new PictureCard(studio, studio.pictures().content(), files));
        studio.pictures().styles().forEach(slot -> add(column, new PictureCard(studio, slot, files)));
        PictureCard start = new PictureCard(studio, studio.pictures().start(), files);
        start.visibleProperty().bind(studio.settings().value(Lenses.START).isEqualTo(Start.PICTURE));
        start.managedProperty().bind(start.visibleProperty());
        add(column, start);
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("pictures-column", "edge-to-edge");
    }

    private void add(VBox column, PictureCard card) {
        cards.add(card);
        column.getChildren().add(card);
    }

    /** The card of a place. */
    PictureCard card(PictureSlot slot) {
        return cards.stream().filter(card -> card.slot() == slot).findFirst().orElseThrow();
    }
}
