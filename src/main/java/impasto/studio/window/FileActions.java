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
        super("File");
        add("Open…", Feather.FOLDER, keys(KeyCode.O, CTRL), null, pictures::open);
        add("Samples…", Feather.GRID, keys(KeyCode.O, CTRL, SHIFT), null, pictures::toggleSamples);
        add("Paste a picture", Feather.CLIPBOARD, keys(KeyCode.V, CTRL), null, paste);
        add("Save as preset…", Feather.BOOKMARK, keys(KeyCode.S, CTRL), null, presets::save);
        this.export = add("Export…", Feather.DOWNLOAD, keys(KeyCode.E, CTRL), export.possible(), () -> export.shown(pictures));
        this.copy = add("Copy the picture", Feather.COPY, keys(KeyCode.C, CTRL), export.possible(), copy);
        add("Quit", Feather.LOG_OUT, keys(KeyCode.Q, CTRL), null, quit);
    }
}
