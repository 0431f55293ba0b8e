package impasto.studio.network;

import impasto.settings.DeviceChoice;
import impasto.studio.fx.Icons;
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
        box.setAccessibleText("Device");
        box.setConverter(new Words());
        box.setTooltip(Icons.tip("What computes the painting. A graphics card that PyTorch can use is many times quicker than"
                + " the processor. It changes between paintings.\n\nNormally “the best there is”."));
        box.valueProperty().bindBidirectional(device.choiceProperty());
        box.disableProperty().bind(Bindings.createBooleanBinding(() -> painter.state() != RunState.IDLE,
                painter.stateProperty()));
        Label name = new Label("Paints on");
        name.setLabelFor(box);
        Label found = new Label();
        found.getStyleClass().add("reading");
        found.textProperty().bind(device.wordsProperty());
        getChildren().addAll(name, box, found);
    }

    private static final class Words extends StringConverter<DeviceChoice> {
        @Override
        public String toString(DeviceChoice choice) {
            return choice == null ? "" : switch (choice) {
                case AUTO -> "the best there is";
                case CPU -> "the processor";
                case CUDA -> "the graphics card";
                case MPS -> "Apple's graphics";
            };
        }

        @Override
        public DeviceChoice fromString(String text) {
            throw new UnsupportedOperationException("the list is not typed into");
        }
    }
}
