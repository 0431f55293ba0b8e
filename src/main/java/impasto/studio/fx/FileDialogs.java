package impasto.studio.fx;

import impasto.files.PortableName;
import impasto.image.file.ReadableFormats;
import impasto.session.Preferences;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The platform's dialogs for files; each kind remembers its folder. */
public class FileDialogs {

    private final ExtensionFilter pictures = new ExtensionFilter(Words.of("fx.pictures"), ReadableFormats.endings().stream()
            .flatMap(ending -> Stream.of("*." + ending, "*." + ending.toUpperCase(Locale.ROOT))).toList());
    private final ExtensionFilter networks = new ExtensionFilter("VGG-19", "*.h5", "*.hdf5", "*.safetensors");
    private final ExtensionFilter presets = new ExtensionFilter(Words.of("fx.presets"), "*.json");
    private final ExtensionFilter projects = new ExtensionFilter(Words.of("fx.projects"), "*.impasto");
    private final ExtensionFilter all = new ExtensionFilter(Words.of("fx.all-files"), "*");

    private static final int LONGEST_NAME = 100;

    private final Preferences preferences;

    public FileDialogs(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Asks for a picture. */
    public Optional<Path> picture(Node owner) {
        return ask(owner, Words.of("fx.open-picture"), "picture.folder", List.of(pictures, all), "",
                false);
    }

    /** Asks for a network. */
    public Optional<Path> network(Node owner) {
        return ask(owner, Words.of("fx.open-network"), "network.folder", List.of(networks, all), "",
                false);
    }

    /** Asks for a preset that was exported. */
    public Optional<Path> preset(Node owner) {
        return ask(owner, Words.of("fx.open-preset"), "preset.folder", List.of(presets, all), "", false);
    }

    /** Asks where a preset goes; the platform asks before it gives a name that is taken. */
    public Optional<Path> presetTarget(Node owner, String name) {
        return ask(owner, Words.of("fx.export-preset"), "preset.folder", List.of(presets),
                PortableName.of(name, "preset", LONGEST_NAME) + ".json", true);
    }

    /** Asks for a project. */
    public Optional<Path> project(Node owner) {
        return ask(owner, Words.of("fx.open-project"), "project.folder", List.of(projects, all), "", false);
    }

    /** Asks where a project goes; the platform asks before it gives a name that is taken. @param name without ending */
    public Optional<Path> projectTarget(Node owner, String name) {
        return ask(owner, Words.of("fx.save-project"), "project.folder", List.of(projects), name + ".impasto", true);
    }

    /** Asks where a picture goes; the platform asks before it gives a name that is taken. */
    public Optional<Path> pictureTarget(Node owner, Optional<Path> folder, String name, String ending) {
        folder.ifPresent(path -> preferences.put("export.folder", path.toString()));
        return ask(owner, Words.of("fx.export-picture"), "export.folder",
                List.of(new ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending)), name + "." + ending,
                true);
    }

    /** Asks for a folder with pictures. */
    public Optional<Path> folder(Node owner) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("fx.choose-folder"));
        preferences.folder("picture.folder").ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        Window window = owner.getScene().getWindow();
        return Optional.ofNullable(Waits.locked(window, () -> chooser.showDialog(window))).map(chosen -> chosen.toPath().toAbsolutePath());
    }

    private Optional<Path> ask(Node owner, String title, String remembered, List<ExtensionFilter> filters, String name,
            boolean save) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(filters);
        chooser.setInitialFileName(name);
        preferences.folder(remembered).ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        Window window = owner.getScene().getWindow();
        File chosen = Waits.locked(window, () -> show(chooser, window, save));
        if (chosen == null) {
            return Optional.empty();
        }
        Path file = chosen.toPath().toAbsolutePath();
        preferences.put(remembered, file.getParent().toString());
        return Optional.of(file);
    }

    /**
     * Shows the platform's dialog.
     *
     * @param save whether it asks for a file to write
     * @return what was chosen; null for nothing
     */
    protected File show(FileChooser chooser, Window owner, boolean save) {
        return save ? chooser.showSaveDialog(owner) : chooser.showOpenDialog(owner);
    }
}
