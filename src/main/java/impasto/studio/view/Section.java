package impasto.studio.view;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Controls that belong together under a heading, which folds them away. */
final class Section extends TitledPane {

    Section(String title, Node... rows) {
        super(title, new VBox(rows));
        getStyleClass().addAll("section", "dense");
        getContent().getStyleClass().add("section-rows");
        setAnimated(false);
    }

    Section folded() {
        setExpanded(false);
        return this;
    }
}
