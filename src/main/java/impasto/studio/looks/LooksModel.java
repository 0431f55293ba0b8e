package impasto.studio.looks;

import impasto.image.Picture;
import impasto.network.Networks;
import impasto.session.Preferences;
import impasto.settings.NamedSetup;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.studio.fx.Images;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Messages.Way;
import impasto.studio.fx.Words;
import impasto.studio.network.DownloadModel.State;
import impasto.studio.network.NetworkModel;
import impasto.studio.settings.PresetsModel;
import impasto.studio.settings.SettingsModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableMap;
import javafx.scene.image.Image;

/** The looks, the one that the settings have, and their pictures of the artist's photo as far as they are painted. */
public final class LooksModel {

    private static final String NAME = "look";

    private final PresetsModel presets;
    private final SettingsModel settings;
    private final NetworkModel network;
    private final Preferences preferences;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Optional<NamedSetup>> active = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ObservableMap<String, Image> pictures = FXCollections.observableHashMap();
    private Runnable cards = () -> { };

    /** Follows the settings; the look chosen last is remembered. */
    public LooksModel(PresetsModel presets, SettingsModel settings, NetworkModel network, Preferences preferences, Messages messages) {
        this.presets = presets;
        this.settings = settings;
        this.network = network;
        this.preferences = preferences;
        this.messages = messages;
        settings.setupProperty().addListener((observed, old, now) -> look());
        presets.own().addListener((ListChangeListener<NamedSetup>) change -> look());
        look();
    }

    /** Has the cards of the networks opened by this. */
    public void onCards(Runnable open) {
        cards = open;
    }

    /** The program's looks. */
    public List<NamedSetup> looks() {
        return presets.builtIn();
    }

    /** The look that the settings have or had before they were changed; empty when there was none. */
    public ReadOnlyObjectProperty<Optional<NamedSetup>> activeProperty() {
        return active.getReadOnlyProperty();
    }

    /** Whether the settings have this look or had it before they were changed. */
    boolean isActive(NamedSetup look) {
        return active.get().filter(now -> id(now).equals(id(look))).isPresent();
    }

    /** Whether the settings differ from the look. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** The pictures that are painted, by the names of the looks' thumbnails. */
    public ObservableMap<String, Image> pictures() {
        return pictures;
    }

    /** Whether a look needs a network that has yet to be downloaded. */
    public BooleanBinding lacking(NamedSetup look) {
        return Bindings.createBooleanBinding(() -> isJudgedByVgg19(look) && !isThere(),
                settings.setupProperty(), network.download().stateProperty());
    }

    private static boolean needsVgg19(NamedSetup look) {
        return Preset.of(look.thumbnail()).filter(Preset::needsVgg19).isPresent();
    }

    private boolean isSmall() {
        return settings.now().network().equals(Networks.SMALL);
    }

    /** Whether the downloaded network is to be taken for a look: not when the artist has a file of their own. */
    private boolean isJudgedByVgg19(NamedSetup look) {
        return needsVgg19(look) && (isSmall() || settings.now().network().equals(Networks.VGG19));
    }

    private boolean isThere() {
        return network.download().stateProperty().get() == State.VERIFIED;
    }

    /** Takes a look, with the network that it needs; when that is not there, says how it can be had and leaves all as it is. */
    public void choose(NamedSetup look) {
        if (isJudgedByVgg19(look)) {
            if (!isThere()) {
                messages.advise(Words.of("looks.needs-vgg19", look.name()), Words.of("looks.needs-vgg19.text"),
                        new Way(Words.of("looks.get-vgg19"), cards));
                return;
            }
            settings.replace(presets.applied(look, settings.now()).withNetwork(Networks.VGG19), look.name());
        } else {
            presets.apply(look);
        }
        look();
    }

    /** Takes back what was changed of the look. */
    public void restore() {
        active.get().ifPresent(presets::apply);
    }

    private void look() {
        Setup now = settings.now();
        Optional<NamedSetup> same = all().filter(look -> presets.applied(look, now).equals(now)).findFirst();
        String last = preferences.text(NAME).orElse("");
        active.set(same.or(() -> all().filter(look -> id(look).equals(last)).findFirst()));
        changed.set(same.isEmpty());
        same.map(LooksModel::id).filter(id -> !id.equals(last)).ifPresent(id -> preferences.put(NAME, id));
    }

    private Stream<NamedSetup> all() {
        return Stream.concat(presets.builtIn().stream(), presets.own().stream());
    }

    /** The same in every language. */
    private static String id(NamedSetup look) {
        return look.thumbnail().isEmpty() ? look.name() : look.thumbnail() + ".";
    }

    /** The looks that can be painted on the chosen network. */
    List<NamedSetup> paintable() {
        return looks().stream().filter(look -> !needsVgg19(look) || !isSmall()).toList();
    }

    void show(NamedSetup look, Picture picture) {
        pictures.put(look.thumbnail(), Images.of(picture));
    }
}
