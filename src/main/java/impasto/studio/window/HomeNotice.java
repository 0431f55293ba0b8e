package impasto.studio.window;

import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Says, as long as it is so, that another studio is open and what that means. */
final class HomeNotice extends HBox {

    HomeNotice(HomeModel home) {
        getStyleClass().add("home-notice");
        setAlignment(Pos.CENTER_LEFT);
        Label words = new Label(Words.of("window.home"), Icons.of(Feather.INFO));
        words.setId("home-notice");
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        visibleProperty().bind(home.waitsProperty());
        managedProperty().bind(visibleProperty());
    }
}
