package impasto.studio.window;

import impasto.studio.export.Export;
import impasto.studio.pictures.PicturesColumn;
import impasto.studio.project.ProjectModel;
import impasto.studio.project.Projects;
import impasto.studio.settings.PresetMenu;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.feather.Feather;

/** Projects, pictures in and out, and presets. */
final class FileActions extends ActionGroup {

    final Action export;
    final Action copy;

    FileActions(Projects projects, ProjectModel project, PicturesColumn pictures, PresetMenu presets, Export export, Runnable paste, Runnable copy, Runnable quit) {
        super("file");
        BooleanBinding idle = project.busyProperty().not();
        add("new-project", Feather.FILE_PLUS, keys(KeyCode.N, CTRL), idle, projects::renew);
        add("open-project", Feather.ARCHIVE, keys(KeyCode.O, CTRL, SHIFT), idle, projects::open);
        add("save-project", Feather.SAVE, keys(KeyCode.S, CTRL), idle, projects::save);
        add("save-project-as", Feather.SAVE, keys(KeyCode.S, CTRL, SHIFT), idle, projects::saveAs);
        add("open", Feather.FOLDER, keys(KeyCode.O, CTRL), null, pictures::open);
        add("samples", Feather.GRID, null, null, pictures::toggleSamples);
        add("paste", Feather.CLIPBOARD, keys(KeyCode.V, CTRL), null, paste);
        add("save-preset", Feather.BOOKMARK, null, null, presets::save);
        this.export = add("export", Feather.DOWNLOAD, keys(KeyCode.E, CTRL), export.possible(), () -> export.shown(pictures));
        this.copy = add("copy", Feather.COPY, keys(KeyCode.C, CTRL), export.possible(), copy);
        add("quit", Feather.LOG_OUT, keys(KeyCode.Q, CTRL), null, quit);
    }
}
