package impasto.studio.network;

import impasto.message.Sentence;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.session.Preferences;
import impasto.settings.VggLayer;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Background;
import impasto.studio.fx.Words;
import impasto.studio.network.DownloadModel.State;
import impasto.studio.painting.BackgroundEngine;
import impasto.studio.settings.SettingsModel;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The network that is chosen, the layers it has, the user's own file and the download. */
public final class NetworkModel implements AutoCloseable {

    private static final String FILE = "network.file";

    private final BackgroundEngine engine;
    private final SettingsModel settings;
    private final Background background;
    private final Preferences preferences;
    private final DownloadModel download;
    private final ReadOnlyObjectWrapper<Set<VggLayer>> layers = new ReadOnlyObjectWrapper<>(EnumSet.allOf(VggLayer.class));
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Path> file = new ReadOnlyObjectWrapper<>();

    /** The network that the settings name, looked at whenever they name another. */
    public NetworkModel(BackgroundEngine engine, SettingsModel settings, Background background, Preferences preferences) {
        this.engine = engine;
        this.settings = settings;
        this.background = background;
        this.preferences = preferences;
        this.download = new DownloadModel(engine.store(), background);
        preferences.path(FILE).ifPresent(file::set);
        settings.value(Catalogue.NETWORK).addListener((observed, old, now) -> look(now));
        look(choice());
    }

    /** The choice, as {@link Networks#load} takes it. */
    public String choice() {
        return settings.now().network();
    }

    /** As {@link #choice}; to be changed by {@link #choose}. */
    public ReadOnlyObjectProperty<String> choiceProperty() {
        return settings.value(Catalogue.NETWORK);
    }

    /** Chooses a network. */
    public void choose(String choice) {
        settings.change(Catalogue.NETWORK, choice);
    }

    /** Chooses a file of the user's. */
    public void choose(Path own) {
        file.set(own.toAbsolutePath());
        preferences.put(FILE, file.get().toString());
        choose(file.get().toString());
    }

    /** The user's own file; null when there is none. */
    public ReadOnlyObjectProperty<Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** The layers that the chosen network has. */
    public ReadOnlyObjectProperty<Set<VggLayer>> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** Why the chosen network cannot be used; empty when it can. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    /** The download of the network trained on ImageNet. */
    public DownloadModel download() {
        return download;
    }

    /** Whether the chosen network has yet to be downloaded. */
    public boolean isMissing() {
        State state = download.stateProperty().get();
        return choice().equals(Networks.VGG19) && state != State.VERIFIED && state != State.CHECKING;
    }

    /** What the chosen network is called. */
    public String name() {
        return switch (choice()) {
            case Networks.SMALL -> Words.of("network.small");
            case Networks.VGG19 -> Words.of("network.vgg19");
            default -> Optional.ofNullable(Path.of(choice()).getFileName()).map(Path::toString).orElse(choice());
        };
    }

    /** Sees whether the chosen network can be used by now. */
    public void lookAgain() {
        look(choice());
    }

    private void look(String choice) {
        error.set("");
        if (choice.equals(Networks.VGG19)) {
            layers.set(EnumSet.allOf(VggLayer.class));
            return;
        }
        background.run(() -> choice.equals(Networks.SMALL) ? Networks.small() : engine.network(choice),
                weights -> found(choice, weights), failure -> {
                    if (choice.equals(choice())) {
                        error.set(Sentence.of(failure));
                    }
                });
    }

    private void found(String choice, VggWeights weights) {
        if (choice.equals(choice())) {
            layers.set(EnumSet.copyOf(weights.layers().keySet()));
        }
    }

    /** Stops a download under way; what has arrived is kept. */
    @Override
    public void close() {
        download.cancel();
    }
}
