package impasto.studio.network;

import impasto.engine.Engine;
import impasto.message.Sentence;
import impasto.session.Preferences;
import impasto.settings.DeviceChoice;
import impasto.settings.PrecisionChoice;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.painting.BackgroundEngine;
import java.util.Arrays;
import java.util.Locale;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What of the machine paints: chosen, remembered, and taken up by the engine between paintings. */
public final class DeviceModel {

    private static final String NAME = "device";
    private static final String PRECISION = "precision";

    private final BackgroundEngine engine;
    private final Background background;
    private final Messages messages;
    private final ObjectProperty<DeviceChoice> choice = new SimpleObjectProperty<>(DeviceChoice.AUTO);
    private final ObjectProperty<PrecisionChoice> precision = new SimpleObjectProperty<>(PrecisionChoice.AUTO);
    private final ObservableList<DeviceChoice> choices = FXCollections.observableArrayList(DeviceChoice.AUTO);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(Words.of("network.engine.loading"));
    private final ReadOnlyStringWrapper version = new ReadOnlyStringWrapper("");

    /** The device of the last time, taken up when the engine is loaded. */
    public DeviceModel(BackgroundEngine engine, Background background, Preferences preferences, Messages messages) {
        this.engine = engine;
        this.background = background;
        this.messages = messages;
        preferences.text(NAME).flatMap(name -> Arrays.stream(DeviceChoice.values())
                .filter(device -> device.toString().equals(name)).findFirst()).ifPresent(choice::set);
        preferences.text(PRECISION).flatMap(name -> Arrays.stream(PrecisionChoice.values())
                .filter(numbers -> numbers.toString().equals(name)).findFirst()).ifPresent(precision::set);
        precision.addListener((observed, old, now) -> preferences.put(PRECISION, now.toString()));
        choice.addListener((observed, old, now) -> {
            preferences.put(NAME, now.toString());
            take(now);
        });
        engine.loaded().whenComplete((loaded, failure) -> Platform.runLater(() -> {
            if (failure != null) {
                words.set(Words.of("network.engine.failed"));
                messages.error(Words.of("network.engine.failed"), Sentence.of(failure));
            } else {
                background.run(loaded::devices, choices::addAll, unknown -> { });
                if (choice.get() == DeviceChoice.AUTO) {
                    say(loaded);
                } else {
                    take(choice.get());
                }
            }
        }));
    }

    /** What is to paint; to be changed only while nothing is painted. */
    public ObjectProperty<DeviceChoice> choiceProperty() {
        return choice;
    }

    /** The numbers that the next paintings are computed in. */
    public ObjectProperty<PrecisionChoice> precisionProperty() {
        return precision;
    }

    /** What there is to choose from on this machine. */
    public ObservableList<DeviceChoice> choices() {
        return choices;
    }

    /** What paints, or why nothing does. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** The kind of device and the PyTorch that paints, as engineers name them; empty before it is loaded. */
    public ReadOnlyStringProperty engineProperty() {
        return version.getReadOnlyProperty();
    }

    /** What a device is called. */
    static String name(DeviceChoice device) {
        return Words.of("network.device." + device);
    }

    /** What a precision is called. */
    static String name(PrecisionChoice precision) {
        return Words.of("network.precision." + precision);
    }

    private void take(DeviceChoice wanted) {
        background.run(() -> engine.await().use(wanted), refusal -> {
            refusal.ifPresent(sentence -> messages.advise(Words.of("network.device.refused"), Sentence.of(sentence)));
            say(engine.await());
        }, failure -> messages.error(Words.of("network.device.refused"), Sentence.of(failure)));
    }

    private void say(Engine loaded) {
        String device = loaded.device();
        DeviceChoice kind = device.startsWith("gpu") ? DeviceChoice.CUDA
                : device.startsWith("mps") ? DeviceChoice.MPS : DeviceChoice.CPU;
        words.set(Words.of("network.device.on", name(kind)));
        version.set((kind == DeviceChoice.CUDA ? "GPU" : device.toUpperCase(Locale.ROOT)) + " · PyTorch " + loaded.version());
    }
}
