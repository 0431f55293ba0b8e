package impasto.studio.fx;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;

/** Controls that belong together under a heading, which folds them away. */
public final class Section extends TitledPane {

    /** @param rows one below the other */
    public Section(String title, Node... rows) {
        super(title, new VBox(rows));
        getStyleClass().addAll("section", "dense");
        getContent().getStyleClass().add("section-rows");
        setAnimated(false);
    }

    /** The same, folded away at first. */
    public Section folded() {
        setExpanded(false);
        return this;
    }
}
