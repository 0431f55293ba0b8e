package impasto.studio.network;

import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The chosen network, and the cards to choose another from. */
public final class NetworkButton extends VBox {

    private final Button button = new Button();

    /** @param cards opens the cards, or closes them */
    public NetworkButton(NetworkModel network, Runnable cards) {
        getStyleClass().add("number-row");
        Label name = new Label(Catalogue.NETWORK.label());
        name.getStyleClass().add("row-label");
        name.setLabelFor(button);
        button.setId("network-button");
        button.getStyleClass().add("small");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_LEFT);
        Icons.name(button, Catalogue.NETWORK.help());
        button.setOnAction(event -> cards.run());
        getChildren().addAll(name, button);
        network.choiceProperty().addListener((observed, old, now) -> button.setText(network.name()));
        button.setText(network.name());
    }
}
