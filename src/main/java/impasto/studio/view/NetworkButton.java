package impasto.studio.view;

import impasto.settings.Catalogue;
import impasto.studio.model.StudioModel;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The chosen network, and the cards to choose another from. */
final class NetworkButton extends HBox {

    private final StudioModel studio;
    private final FileDialogs files;
    private final Overlay overlay;
    private final Button button = new Button();

    NetworkButton(StudioModel studio, FileDialogs files, Overlay overlay) {
        this.studio = studio;
        this.files = files;
        this.overlay = overlay;
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
        button.setOnAction(event -> toggle());
        HBox.setHgrow(button, Priority.ALWAYS);
        Region space = new Region();
        space.getStyleClass().add("space");
        getChildren().addAll(name, button, space);
        studio.settings().value(Catalogue.NETWORK).addListener((observed, old, now) -> show());
        show();
    }

    private void show() {
        button.setText(studio.network().name());
    }

    /** Opens the cards, or closes them. */
    void toggle() {
        overlay.toggle(() -> new NetworkCards(studio, files));
    }
}
