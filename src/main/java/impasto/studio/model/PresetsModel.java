package impasto.studio.model;

import impasto.session.BuiltInPresets;
import impasto.session.NamedSetup;
import impasto.session.PresetStore;
import impasto.session.Setup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The presets: those of the program and the artist's own. */
public final class PresetsModel {

    private final PresetStore store;
    private final SettingsModel settings;
    private final Messages messages;
    private final ObservableList<NamedSetup> own = FXCollections.observableArrayList();

    PresetsModel(PresetStore store, SettingsModel settings, Messages messages) {
        this.store = store;
        this.settings = settings;
        this.messages = messages;
        refresh();
    }

    /** The program's presets for the chosen network. */
    public List<NamedSetup> builtIn() {
        return BuiltInPresets.forNetwork(settings.now().network());
    }

    /** The artist's own, by name. */
    public ObservableList<NamedSetup> own() {
        return own;
    }

    /** Takes a preset's settings; those of the program leave network, size, previews and snapshots as they are. */
    public void apply(NamedSetup preset) {
        Setup now = settings.now();
        settings.replace(preset.thumbnail().isEmpty() ? preset.setup()
                : now.withTransfer(preset.setup().transfer().withSize(now.transfer().size())));
    }

    /** Saves the settings as they are; a preset of the same name is replaced. */
    public void save(String name) {
        attempt("The preset could not be saved", () -> store.save(NamedSetup.own(name, settings.now())));
    }

    /** Whether an own preset has this name. */
    public boolean has(String name) {
        return own.stream().anyMatch(preset -> preset.name().equalsIgnoreCase(name.strip()));
    }

    public void rename(NamedSetup preset, String name) {
        attempt("The preset could not be renamed", () -> store.rename(preset.name(), name));
    }

    public void delete(NamedSetup preset) {
        attempt("The preset could not be deleted", () -> store.delete(preset.name()));
    }

    /** Writes a preset to a file to be given away. */
    public void export(NamedSetup preset, Path file) {
        attempt("The preset could not be exported", () -> PresetStore.export(preset, file));
    }

    /** Adds a preset that was given away; a name that is taken gets a number. */
    public void importFrom(Path file) {
        attempt("The preset could not be added", () -> {
            NamedSetup given = PresetStore.importFrom(file);
            String name = given.name();
            for (int number = 2; has(name); number++) {
                name = given.name() + " " + number;
            }
            store.save(NamedSetup.own(name, given.setup()));
        });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private void attempt(String failed, Work work) {
        try {
            work.run();
        } catch (IOException failure) {
            messages.error(failed, Sentence.of(failure));
        }
        refresh();
    }

    private void refresh() {
        try {
            own.setAll(store.list());
        } catch (IOException failure) {
            messages.error("Your presets could not be read", Sentence.of(failure));
        }
    }
}
