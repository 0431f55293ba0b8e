package impasto.studio.window;

import impasto.studio.export.Export;
import impasto.studio.pictures.PicturesColumn;
import impasto.studio.settings.PresetMenu;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** Pictures in and out, and presets. */
final class FileActions extends ActionGroup {

    final Action export;
    final Action copy;

    FileActions(PicturesColumn pictures, PresetMenu presets, Export export, Runnable paste, Runnable copy, Runnable quit) {
        super("file");
        add("open", Feather.FOLDER, keys(KeyCode.O, CTRL), null, pictures::open);
        add("samples", Feather.GRID, keys(KeyCode.O, CTRL, SHIFT), null, pictures::toggleSamples);
        add("paste", Feather.CLIPBOARD, keys(KeyCode.V, CTRL), null, paste);
        add("save-preset", Feather.BOOKMARK, keys(KeyCode.S, CTRL), null, presets::save);
        this.export = add("export", Feather.DOWNLOAD, keys(KeyCode.E, CTRL), export.possible(), () -> export.shown(pictures));
        this.copy = add("copy", Feather.COPY, keys(KeyCode.C, CTRL), export.possible(), copy);
        add("quit", Feather.LOG_OUT, keys(KeyCode.Q, CTRL), null, quit);
    }
}
