package impasto.studio.network;

import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The chosen network, and the cards to choose another from. */
public final class NetworkButton extends HBox {

    private final Button button = new Button();

    /** @param cards opens the cards, or closes them */
    public NetworkButton(NetworkModel network, Runnable cards) {
        getStyleClass().add("number-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(Catalogue.NETWORK.label());
        name.getStyleClass().add("row-label");
        name.setLabelFor(button);
        button.setId("network-button");
        button.getStyleClass().add("small");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        Icons.name(button, Catalogue.NETWORK.help());
        button.setOnAction(event -> cards.run());
        HBox.setHgrow(button, Priority.ALWAYS);
        Region space = new Region();
        space.getStyleClass().add("space");
        getChildren().addAll(name, button, space);
        network.choiceProperty().addListener((observed, old, now) -> button.setText(network.name()));
        button.setText(network.name());
    }
}
