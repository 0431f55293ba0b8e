package impasto.studio.view;

import impasto.studio.model.StudioModel;
import impasto.studio.paint.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import org.kordamp.ikonli.feather.Feather;

/** All that the artist can do; menus, buttons, keys and the sheet of keys are made from it. */
final class Actions {

    static final String FILE = "File";
    static final String EDIT = "Edit";
    static final String PAINTING = "Painting";
    static final String VIEW = "View";
    static final String HELP = "Help";

    private static final Modifier CTRL = KeyCombination.SHORTCUT_DOWN;
    private static final Modifier SHIFT = KeyCombination.SHIFT_DOWN;

    final Action open;
    final Action samples;
    final Action paste;
    final Action savePreset;
    final Action export;
    final Action copy;
    final Action quit;
    final Action undo;
    final Action redo;
    final Action preferences;
    final Action paint;
    final Action pause;
    final Action stop;
    final Action snapshot;
    final Action mask;
    final Action result;
    final Action wipe;
    final Action sideBySide;
    final Action zoomIn;
    final Action zoomOut;
    final Action fit;
    final Action actualSize;
    final Action theme;
    final Action shortcuts;
    final Action report;
    final Action about;

    private final List<Action> all = new ArrayList<>();

    Actions(StudioModel studio, WindowDeeds deeds) {
        ReadOnlyObjectProperty<RunState> state = studio.painter().stateProperty();
        BooleanBinding active = Bindings.createBooleanBinding(() -> state.get().active(), state);
        BooleanBinding running = Bindings.createBooleanBinding(() -> state.get().active()
                && state.get() != RunState.STOPPING, state);
        open = add(FILE, "Open…", Feather.FOLDER, keys(KeyCode.O, CTRL), null, deeds::open);
        samples = add(FILE, "Samples…", Feather.GRID, keys(KeyCode.O, CTRL, SHIFT), null, deeds::samples);
        paste = add(FILE, "Paste a picture", Feather.CLIPBOARD, keys(KeyCode.V, CTRL), null, deeds::paste);
        savePreset = add(FILE, "Save as preset…", Feather.BOOKMARK, keys(KeyCode.S, CTRL), null, deeds::savePreset);
        export = add(FILE, "Export…", Feather.DOWNLOAD, keys(KeyCode.E, CTRL), deeds.hasPicture(), deeds::export);
        copy = add(FILE, "Copy the picture", Feather.COPY, keys(KeyCode.C, CTRL), deeds.hasPicture(), deeds::copy);
        quit = add(FILE, "Quit", Feather.LOG_OUT, keys(KeyCode.Q, CTRL), null, deeds::close);
        undo = add(EDIT, "Undo", Feather.CORNER_UP_LEFT, keys(KeyCode.Z, CTRL), studio.undo().canUndoProperty(),
                studio.undo()::undo);
        redo = add(EDIT, "Redo", Feather.CORNER_UP_RIGHT, keys(KeyCode.Z, CTRL, SHIFT),
                studio.undo().canRedoProperty(), studio.undo()::redo);
        preferences = add(EDIT, "Network…", Feather.SETTINGS, keys(KeyCode.COMMA, CTRL), null, deeds::preferences);
        paint = add(PAINTING, "Paint", Feather.PLAY, keys(KeyCode.ENTER, CTRL), active.not(), studio::paint);
        pause = add(PAINTING, "Pause or go on", Feather.PAUSE, keys(KeyCode.SPACE), running, studio::paintOrPause);
        stop = add(PAINTING, "Stop", Feather.SQUARE, keys(KeyCode.PERIOD, CTRL), running, studio.painter()::stop);
        snapshot = add(PAINTING, "Take a snapshot", Feather.CAMERA, keys(KeyCode.D, CTRL), running,
                studio.painter()::snapshot);
        mask = add(PAINTING, "Paint a mask", Feather.EDIT_2, keys(KeyCode.M, CTRL), null, studio.masking()::toggle);
        result = add(VIEW, "Result", Feather.IMAGE, keys(KeyCode.DIGIT1, CTRL), null, deeds::showResult);
        wipe = add(VIEW, "Before and after", Feather.COLUMNS, keys(KeyCode.DIGIT2, CTRL), null, deeds::showWipe);
        sideBySide = add(VIEW, "Side by side", Feather.COPY, keys(KeyCode.DIGIT3, CTRL), null, deeds::showSideBySide);
        zoomIn = add(VIEW, "Zoom in", Feather.ZOOM_IN, keys(KeyCode.PLUS, CTRL), null, deeds::zoomIn);
        zoomOut = add(VIEW, "Zoom out", Feather.ZOOM_OUT, keys(KeyCode.MINUS, CTRL), null, deeds::zoomOut);
        fit = add(VIEW, "Fit", Feather.MAXIMIZE, keys(KeyCode.DIGIT0, CTRL), null, deeds::fit);
        actualSize = add(VIEW, "100 %", Feather.SQUARE, keys(KeyCode.DIGIT0, CTRL, SHIFT), null, deeds::actualSize);
        theme = add(VIEW, "Dark or light", Feather.MOON, keys(KeyCode.T, CTRL, SHIFT), null, deeds::switchTheme);
        shortcuts = add(HELP, "Keys", Feather.COMMAND, keys(KeyCode.F1), null, deeds::shortcuts);
        report = add(HELP, "Copy report", Feather.CLIPBOARD, null, null, deeds::copyReport);
        about = add(HELP, "About Impasto", Feather.INFO, null, null, deeds::about);
    }

    private Action add(
            String group, String text, Feather icon, KeyCombination keys, ObservableBooleanValue enabled, Runnable run) {
        Action action = new Action(group, text, icon, keys, enabled, run);
        all.add(action);
        return action;
    }

    private static KeyCombination keys(KeyCode code, Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }

    /** Keys that do the same as others, where keyboards or habits differ. */
    Map<KeyCombination, Action> further() {
        return Map.of(
                keys(KeyCode.EQUALS, CTRL), zoomIn, keys(KeyCode.ADD, CTRL), zoomIn,
                keys(KeyCode.SUBTRACT, CTRL), zoomOut, keys(KeyCode.NUMPAD0, CTRL), fit,
                keys(KeyCode.Y, CTRL), redo);
    }

    /** All of them, in the order of the menus. */
    List<Action> all() {
        return List.copyOf(all);
    }

    /** Those of one menu. */
    List<Action> of(String group) {
        return all.stream().filter(action -> action.group().equals(group)).toList();
    }
}
