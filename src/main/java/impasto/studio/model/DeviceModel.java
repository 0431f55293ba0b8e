package impasto.studio.model;

import impasto.session.Memory;
import impasto.studio.fx.Background;
import impasto.studio.paint.Engine;
import impasto.torch.DeviceChoice;
import impasto.torch.Torch;
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

    private final Engine engine;
    private final Background background;
    private final Messages messages;
    private final ObjectProperty<DeviceChoice> choice = new SimpleObjectProperty<>(DeviceChoice.AUTO);
    private final ObservableList<DeviceChoice> choices = FXCollections.observableArrayList(DeviceChoice.AUTO);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("Engine is loading…");

    DeviceModel(Engine engine, Background background, Memory memory, Messages messages) {
        this.engine = engine;
        this.background = background;
        this.messages = messages;
        memory.text(NAME).flatMap(name -> Arrays.stream(DeviceChoice.values())
                .filter(device -> device.toString().equals(name)).findFirst()).ifPresent(choice::set);
        choice.addListener((observed, old, now) -> {
            memory.put(NAME, now.toString());
            take(now);
        });
        engine.torch().whenComplete((torch, failure) -> Platform.runLater(() -> {
            if (failure != null) {
                words.set("The engine could not be loaded");
                messages.error("The engine could not be loaded", Sentence.of(failure));
            } else {
                background.run(torch::devices, choices::addAll, unknown -> { });
                if (choice.get() == DeviceChoice.AUTO) {
                    say(torch);
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

    /** What there is to choose from on this machine. */
    public ObservableList<DeviceChoice> choices() {
        return choices;
    }

    /** What paints and on which PyTorch, or why nothing does. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    private void take(DeviceChoice wanted) {
        background.run(() -> engine.await().use(wanted), refusal -> {
            refusal.ifPresent(sentence -> messages.advise("This device cannot be used", Sentence.of(sentence)));
            say(engine.torch().join());
        }, failure -> messages.error("This device cannot be used", Sentence.of(failure)));
    }

    private void say(Torch torch) {
        String device = torch.device();
        words.set((device.startsWith("gpu") ? "GPU" : device.toUpperCase(Locale.ROOT)) + " · PyTorch " + torch.version());
    }
}
