package impasto.studio.view;

import impasto.settings.Catalogue;
import impasto.settings.Start;
import impasto.studio.model.PictureSlot;
import impasto.studio.model.PictureSlot.Role;
import impasto.studio.model.PicturesModel;
import impasto.studio.model.StudioModel;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left column: the pictures to paint from. */
final class PicturesColumn extends ScrollPane {

    private final StudioModel studio;
    private final FileDialogs files;
    private final Map<PictureSlot, PictureCard> cards = new HashMap<>();
    private final Map<Integer, NumberRow> weights = new HashMap<>();
    private final VBox styles = new VBox();

    PicturesColumn(StudioModel studio, FileDialogs files) {
        this.studio = studio;
        this.files = files;
        PicturesModel pictures = studio.pictures();
        PictureCard start = card(pictures.start(), "start");
        PictureCard content = card(pictures.content(), "content");
        cards.put(pictures.start(), start);
        cards.put(pictures.content(), content);
        start.visibleProperty().bind(studio.settings().value(Catalogue.START).isEqualTo(Start.PICTURE));
        start.managedProperty().bind(start.visibleProperty());
        Button add = new Button("Add a style", Icons.of(Feather.PLUS));
        add.setId("add-style");
        add.getStyleClass().addAll("small", "flat");
        Icons.name(add, "Blend in a further painting, up to " + PicturesModel.MOST_STYLES);
        add.setOnAction(event -> pictures.addStyle());
        add.visibleProperty().bind(Bindings.size(pictures.styles()).lessThan(PicturesModel.MOST_STYLES));
        styles.getStyleClass().add("style-cards");
        pictures.styles().addListener((ListChangeListener<PictureSlot>) change -> fill());
        fill();
        VBox column = new VBox(content, start, styles, add);
        column.getStyleClass().add("cards");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().addAll("pictures-column", "edge-to-edge");
    }

    private void fill() {
        cards.keySet().removeIf(slot -> slot.role() == Role.STYLE && !studio.pictures().styles().contains(slot));
        styles.getChildren().clear();
        int place = 0;
        for (PictureSlot slot : studio.pictures().styles()) {
            String id = "style" + (place == 0 ? "" : "-" + (place + 1));
            styles.getChildren().add(cards.computeIfAbsent(slot, key -> card(key, id)));
            if (studio.pictures().styles().size() > 1) {
                styles.getChildren().add(weights.computeIfAbsent(place,
                        key -> new NumberRow(studio.settings(), Catalogue.blend(key))));
            }
            place++;
        }
    }

    private PictureCard card(PictureSlot slot, String id) {
        return new PictureCard(studio, slot, files, id);
    }

    /** The card of a place. */
    PictureCard card(PictureSlot slot) {
        return cards.get(slot);
    }
}
