package impasto.studio.settings;

import impasto.files.LocalPath;
import impasto.message.Sentence;
import impasto.session.Notice;
import impasto.session.PresetName;
import impasto.session.PresetStore;
import impasto.session.RemoteNotice;
import impasto.settings.NamedSetup;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.fx.Write;
import impasto.studio.fx.Writes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The presets: those of the program and the artist's own. */
public final class PresetsModel {

    private final Path folder;
    private final PresetStore store;
    private final Writes writes;
    private final SettingsModel settings;
    private final Messages messages;
    private final ObservableList<NamedSetup> own = FXCollections.observableArrayList();

    /** @param folder where the artist's own lie */
    public PresetsModel(Path folder, SettingsModel settings, Writes writes, Messages messages) {
        this.folder = folder;
        this.store = new PresetStore(folder);
        this.writes = writes;
        this.settings = settings;
        this.messages = messages;
        refresh();
    }

    /** The program's presets for the chosen network. */
    public List<NamedSetup> builtIn() {
        return Preset.on(settings.now().network());
    }

    /** The artist's own, by name. */
    public ObservableList<NamedSetup> own() {
        return own;
    }

    /** Sets aside what is no preset, and says so. */
    public void mend() {
        attempt(Words.of("settings.presets.unreadable"), () ->
                store.mend().ifPresent(notice -> messages.advise(notice.title(), notice.text())));
    }

    /**
     * Takes a preset's settings; those of the program leave network, size, blend, previews and snapshots as they are, and one with a
     * network on another computer leaves the network.
     */
    public void apply(NamedSetup preset) {
        if (preset.thumbnail().isEmpty() && LocalPath.isRemote(preset.setup().network())) {
            Notice notice = RemoteNotice.notice(preset.setup().network());
            messages.advise(notice.title(), notice.text());
        }
        settings.replace(applied(preset, settings.now()), preset.name());
    }

    /** What {@link #apply} makes of settings. */
    public Setup applied(NamedSetup preset, Setup now) {
        if (!preset.thumbnail().isEmpty()) {
            return now.withTransfer(preset.setup().transfer().withSize(now.transfer().size())
                    .withWeights(preset.setup().transfer().weights().withBlend(now.transfer().weights().blend())));
        }
        return LocalPath.isRemote(preset.setup().network()) ? preset.setup().withNetwork(now.network()) : preset.setup();
    }

    /** Saves the settings as they are; a preset of the same name is replaced. */
    public void save(String name) {
        NamedSetup preset = NamedSetup.own(name, settings.now());
        try {
            store.save(preset);
        } catch (IOException failure) {
            writes.hold(new Write<>(Words.of("settings.presets.the-preset", name), folder, () -> {
                store.save(preset);
                return true;
            }, done -> refresh()), failure);
        }
        refresh();
    }

    /** Whether an own preset has this name. */
    public boolean has(String name) {
        String wanted = PresetName.of(name, "");
        return own.stream().anyMatch(preset -> preset.name().equalsIgnoreCase(wanted));
    }

    public void rename(NamedSetup preset, String name) {
        attempt(Words.of("settings.presets.rename.failed"), () -> store.rename(preset.name(), name));
    }

    public void delete(NamedSetup preset) {
        attempt(Words.of("settings.presets.delete.failed"), () -> store.delete(preset.name()));
    }

    /** Writes a preset to a file to be given away. */
    public void export(NamedSetup preset, Path file) {
        attempt(Words.of("settings.presets.export.failed"), () -> PresetStore.export(preset, file));
    }

    /** Adds a preset that was given away; a name that is taken gets a number. */
    public void importFrom(Path file) {
        attempt(Words.of("settings.presets.add.failed"), () -> {
            PresetStore.Given given = PresetStore.importFrom(file);
            String name = given.preset().name();
            for (int number = 2; has(name); number++) {
                name = PresetName.numbered(given.preset().name(), number);
            }
            store.save(NamedSetup.own(name, given.preset().setup()));
            if (!given.whole()) {
                messages.advise(Words.of("settings.presets.add.partly"), Words.of("settings.presets.add.partly.text", name));
            }
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
            messages.error(Words.of("settings.presets.unreadable"), Sentence.of(failure));
        }
    }
}
