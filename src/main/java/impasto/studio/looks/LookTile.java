package impasto.studio.looks;

import impasto.settings.NamedSetup;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import java.net.URL;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A look to choose: its picture with its name below, and a mark when something has to be downloaded for it. */
final class LookTile extends ToggleButton {

    private static final double FRAME = 8;
    private static final double SHAPE = 2.0 / 3;

    private final ImageView view = new ImageView();
    private final NamedSetup look;
    private final BooleanBinding lacking;

    LookTile(LooksModel looks, NamedSetup look, ObservableDoubleValue width) {
        super(look.name());
        this.look = look;
        setId("look-" + look.thumbnail());
        FontIcon mark = Icons.of(Feather.DOWNLOAD);
        StackPane badge = new StackPane(mark);
        badge.getStyleClass().add("look-badge");
        badge.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(badge, Pos.BOTTOM_RIGHT);
        dress(this, new StackPane(view, badge), width);
        view.setPreserveRatio(false);
        view.fitWidthProperty().bind(prefWidthProperty().subtract(FRAME));
        view.fitHeightProperty().bind(view.fitWidthProperty().multiply(SHAPE));
        lacking = looks.lacking(look);
        badge.visibleProperty().bind(lacking);
        lacking.addListener((observed, old, now) -> name());
        name();
        looks.pictures().addListener((MapChangeListener<String, Image>) change -> show(looks));
        show(looks);
        setOnAction(event -> {
            looks.choose(look);
            // The look that the settings have stays pressed, whichever was.
            setSelected(looks.isActive(look));
        });
    }

    /** Has a button look as a tile, with what stands in the place of its picture. */
    static void dress(ButtonBase tile, Node picture, ObservableDoubleValue width) {
        tile.getStyleClass().addAll("flat", "look-tile");
        tile.setContentDisplay(ContentDisplay.TOP);
        tile.setWrapText(true);
        tile.setAlignment(Pos.TOP_CENTER);
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.setMinHeight(USE_PREF_SIZE);
        tile.prefWidthProperty().bind(width);
        StackPane place = new StackPane(picture);
        place.prefHeightProperty().bind(Bindings.createDoubleBinding(() -> (width.get() - FRAME) * SHAPE, width));
        tile.setGraphic(place);
    }

    private void name() {
        String about = Words.of("settings.presets.about", look.name(), look.about());
        Icons.name(this, lacking.get() ? Words.of("looks.to-download", about) : about);
    }

    private void show(LooksModel looks) {
        Image picture = looks.pictures().get(look.thumbnail());
        if (picture == null) {
            URL ours = LookTile.class.getResource("/impasto/studio/presets/" + look.thumbnail() + ".jpg");
            picture = ours == null ? null : new Image(ours.toExternalForm(), true);
        }
        view.setImage(picture);
        view.setViewport(picture == null || picture.getWidth() == 0 ? null : middle(picture));
    }

    /** The middle of a picture in the shape of a tile. */
    private static Rectangle2D middle(Image picture) {
        double width = Math.min(picture.getWidth(), picture.getHeight() / SHAPE);
        double height = width * SHAPE;
        return new Rectangle2D((picture.getWidth() - width) / 2, (picture.getHeight() - height) / 2, width, height);
    }
}
