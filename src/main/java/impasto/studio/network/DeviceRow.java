package impasto.studio.network;

import impasto.settings.DeviceChoice;
import impasto.settings.PrecisionChoice;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.painting.Painter;
import impasto.studio.painting.RunState;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.util.StringConverter;

/** The choice of what paints, and in what numbers. */
public final class DeviceRow extends GridPane {

    /** @param painter while it paints, nothing can be chosen */
    public DeviceRow(DeviceModel device, Painter painter) {
        setHgap(8);
        setVgap(8);
        ComboBox<DeviceChoice> box = new ComboBox<>(device.choices());
        box.setId("device-box");
        box.getStyleClass().add("small");
        box.setAccessibleText(Words.of("network.device.name"));
        box.setConverter(new Names<>(DeviceModel::name));
        box.setTooltip(Icons.tip(Words.of("network.device.help") + "\n\n"
                + Words.of("network.device.normally", DeviceModel.name(DeviceChoice.AUTO))));
        box.valueProperty().bindBidirectional(device.choiceProperty());
        BooleanBinding painting = Bindings.createBooleanBinding(() -> painter.state() != RunState.IDLE, painter.stateProperty());
        box.disableProperty().bind(painting);
        Label name = new Label(Words.of("network.device"));
        name.setLabelFor(box);
        Label found = new Label();
        found.getStyleClass().add("reading");
        found.textProperty().bind(device.engineProperty());
        addRow(0, name, box, found);
        ComboBox<PrecisionChoice> numbers = new ComboBox<>(FXCollections.observableArrayList(PrecisionChoice.values()));
        numbers.setId("precision-box");
        numbers.getStyleClass().add("small");
        numbers.setAccessibleText(Words.of("network.precision"));
        numbers.setConverter(new Names<>(DeviceModel::name));
        numbers.setTooltip(Icons.tip(Words.of("network.precision.help") + "\n\n"
                + Words.of("network.device.normally", DeviceModel.name(PrecisionChoice.AUTO))));
        numbers.valueProperty().bindBidirectional(device.precisionProperty());
        numbers.disableProperty().bind(painting);
        Label precision = new Label(Words.of("network.precision"));
        precision.setLabelFor(numbers);
        addRow(1, precision, numbers);
        // So that its words, which are longer, take no room from what was found.
        GridPane.setColumnSpan(numbers, 2);
        Stream.of(name, precision, found).forEach(label -> label.setMinWidth(USE_PREF_SIZE));
    }

    private static final class Names<T> extends StringConverter<T> {

        private final Function<T, String> name;

        Names(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(T choice) {
            return choice == null ? "" : name.apply(choice);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("the list is not typed into");
        }
    }
}
