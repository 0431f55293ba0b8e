package impasto.studio.network;

import impasto.settings.DeviceChoice;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunState;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

/** The choice of what paints. */
public final class DeviceRow extends HBox {

    /** @param painter while it paints, nothing can be chosen */
    public DeviceRow(DeviceModel device, Painter painter) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        ComboBox<DeviceChoice> box = new ComboBox<>(device.choices());
        box.setId("device-box");
        box.getStyleClass().add("small");
        box.setAccessibleText(Words.of("network.device.name"));
        box.setConverter(new Names());
        box.setTooltip(Icons.tip(Words.of("network.device.help") + "\n\n"
                + Words.of("network.device.normally", DeviceModel.name(DeviceChoice.AUTO))));
        box.valueProperty().bindBidirectional(device.choiceProperty());
        box.disableProperty().bind(Bindings.createBooleanBinding(() -> painter.state() != RunState.IDLE,
                painter.stateProperty()));
        Label name = new Label(Words.of("network.device"));
        name.setLabelFor(box);
        Label found = new Label();
        found.getStyleClass().add("reading");
        found.textProperty().bind(device.engineProperty());
        getChildren().addAll(name, box, found);
    }

    private static final class Names extends StringConverter<DeviceChoice> {
        @Override
        public String toString(DeviceChoice choice) {
            return choice == null ? "" : DeviceModel.name(choice);
        }

        @Override
        public DeviceChoice fromString(String text) {
            throw new UnsupportedOperationException("the list is not typed into");
        }
    }
}
