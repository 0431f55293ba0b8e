package impasto.studio.pictures;

import impasto.settings.Start;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot.Role;
import impasto.studio.settings.NumberRow;
import impasto.studio.settings.SettingsModel;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The left column: the pictures to paint from. */
public final class PicturesColumn extends ScrollPane {

    private final PicturesModel pictures;
    private final SettingsModel settings;
    private final FileDialogs files;
    private final CardTools tools;
    private final Thumbnails thumbnails;
    private final Messages messages;
    private final Map<PictureSlot, PictureCard> cards = new HashMap<>();
    private final Map<Integer, NumberRow> weights = new HashMap<>();
    private final VBox styles = new VBox();

    /** @param tools what the cards ask of other rooms */
    public PicturesColumn(PicturesModel pictures, SettingsModel settings, FileDialogs files, CardTools tools, Thumbnails thumbnails,
            Messages messages) {
        this.pictures = pictures;
        this.settings = settings;
        this.files = files;
        this.tools = tools;
        this.thumbnails = thumbnails;
        this.messages = messages;
        PictureCard start = card(pictures.start(), "start");
        PictureCard content = card(pictures.content(), "content");
        cards.put(pictures.start(), start);
        cards.put(pictures.content(), content);
        start.visibleProperty().bind(settings.value(Catalogue.START).isEqualTo(Start.PICTURE));
        start.managedProperty().bind(start.visibleProperty());
        Button add = new Button(Words.of("pictures.add"), Icons.of(Feather.PLUS));
        add.setId("add-style");
        add.getStyleClass().addAll("small", "flat");
        Icons.name(add, Words.of("pictures.add.help", PicturesModel.MOST_STYLES));
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
        cards.keySet().removeIf(slot -> slot.role() == Role.STYLE && !pictures.styles().contains(slot));
        styles.getChildren().clear();
        int place = 0;
        for (PictureSlot slot : pictures.styles()) {
            String id = "style" + (place == 0 ? "" : "-" + (place + 1));
            styles.getChildren().add(cards.computeIfAbsent(slot, key -> card(key, id)));
            if (pictures.styles().size() > 1) {
                styles.getChildren().add(weights.computeIfAbsent(place,
                        key -> new NumberRow(settings, Catalogue.blend(key))));
            }
            place++;
        }
    }

    private PictureCard card(PictureSlot slot, String id) {
        return new PictureCard(pictures, slot, files, id, tools, thumbnails, messages);
    }

    /** Asks for a file with a photo. */
    public void open() {
        cards.get(pictures.content()).open();
    }

    /** Opens the gallery of samples of the first style, or closes it. */
    public void toggleSamples() {
        cards.get(pictures.styles().get(0)).toggleSamples();
    }
}
