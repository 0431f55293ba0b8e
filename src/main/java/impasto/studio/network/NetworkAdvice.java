package impasto.studio.network;

import impasto.engine.Job;
import impasto.network.Networks;
import impasto.settings.VggLayer;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Messages.Way;
import impasto.studio.fx.Words;
import impasto.studio.network.DownloadModel.State;
import impasto.studio.settings.SettingsModel;
import java.util.Optional;

/** Says why the chosen network cannot paint what is set, as soon as that is so, and how another can be had. */
public final class NetworkAdvice {

    private final NetworkModel network;
    private final SettingsModel settings;
    private final Messages messages;
    private Runnable cards = () -> { };
    private Optional<VggLayer> said = Optional.empty();

    /** Follows the settings and the network. */
    public NetworkAdvice(NetworkModel network, SettingsModel settings, Messages messages) {
        this.network = network;
        this.settings = settings;
        this.messages = messages;
        settings.setupProperty().addListener((observed, old, now) -> look());
        network.layersProperty().addListener((observed, old, now) -> look());
    }

    /** Has the cards of the networks opened by this. */
    public void onCards(Runnable open) {
        cards = open;
    }

    /**
     * Says what hinders.
     *
     * @return whether anything does
     */
    public boolean hinders() {
        if (network.isMissing()) {
            messages.advise(Words.of("network.not-here"), Words.of("network.not-here.text"), way());
            return true;
        }
        Optional<VggLayer> lacking = lacking();
        lacking.ifPresent(this::say);
        return lacking.isPresent();
    }

    private void look() {
        Optional<VggLayer> lacking = lacking();
        if (lacking.isEmpty() && said.isPresent()) {
            messages.over(Words.of("network.shallow"));
        } else if (!lacking.equals(said)) {
            lacking.ifPresent(this::say);
        }
        said = lacking;
    }

    /** The first layer that is asked for and not there. */
    private Optional<VggLayer> lacking() {
        return Job.layers(settings.now().transfer()).stream()
                .filter(layer -> !network.layersProperty().get().contains(layer)).findFirst();
    }

    private void say(VggLayer layer) {
        String sees = Words.of("settings.layers." + layer.block());
        messages.advise(Words.of("network.shallow"), Words.of("network.shallow.text", layer, sees, network.name()), way());
    }

    /** To the network that sees everything. */
    private Way way() {
        return network.download().stateProperty().get() == State.VERIFIED
                ? new Way(Words.of("network.take-vgg19"), () -> network.choose(Networks.VGG19)) : new Way(Words.of("network.get-vgg19"), cards);
    }
}
