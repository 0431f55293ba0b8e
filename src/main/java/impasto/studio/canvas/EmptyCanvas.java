package impasto.studio.canvas;

import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stands in a canvas without a picture: an icon and a line of text. */
final class EmptyCanvas extends VBox {

    EmptyCanvas(StringProperty text) {
        getStyleClass().add("empty");
        Label line = new Label();
        line.textProperty().bind(text);
        line.setWrapText(true);
        getChildren().addAll(new FontIcon(Feather.IMAGE), line);
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        setManaged(false);
    }
}
