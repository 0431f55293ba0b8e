package impasto.studio.window;

import impasto.studio.canvas.CompareMode;
import impasto.studio.canvas.PictureCanvas;
import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** How the picture is looked at. */
final class ViewActions extends ActionGroup {

    private static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    /** One for each way to compare. */
    final Map<CompareMode, Action> modes;
    final Action zoomIn;
    final Action zoomOut;
    final Action fit;
    final Action panels;
    final Action alone;
    final Action theme;

    ViewActions(PictureCanvas canvas, Layout layout, Theme look) {
        super("view");
        Action result = add("result", Feather.IMAGE, keys(KeyCode.DIGIT1, CTRL), null,
                () -> canvas.compareModeProperty().set(CompareMode.RESULT));
        Action wipe = add("before-and-after", Feather.COLUMNS, keys(KeyCode.DIGIT2, CTRL), null,
                () -> canvas.compareModeProperty().set(CompareMode.WIPE));
        Action sideBySide = add("side-by-side", Feather.COPY, keys(KeyCode.DIGIT3, CTRL), null,
                () -> canvas.compareModeProperty().set(CompareMode.SIDE_BY_SIDE));
        modes = Map.of(CompareMode.RESULT, result, CompareMode.WIPE, wipe, CompareMode.SIDE_BY_SIDE, sideBySide);
        zoomIn = add("zoom-in", Feather.ZOOM_IN, keys(KeyCode.PLUS, CTRL), null, canvas::zoomIn);
        zoomOut = add("zoom-out", Feather.ZOOM_OUT, keys(KeyCode.MINUS, CTRL), null, canvas::zoomOut);
        fit = add("fit", Feather.MAXIMIZE, keys(KeyCode.DIGIT0, CTRL), null, () -> canvas.fitProperty().set(true));
        add("full-size", Feather.SQUARE, keys(KeyCode.DIGIT0, CTRL, SHIFT), null, () -> canvas.setZoom(1));
        panels = add("panels", Feather.SIDEBAR, keys(KeyCode.TAB), null, layout::togglePanels);
        alone = add("alone", Feather.MAXIMIZE_2, keys(KeyCode.F), null, layout::toggleAlone);
        add("full-screen", Feather.MONITOR, MAC ? keys(KeyCode.F, CTRL, KeyCombination.CONTROL_DOWN) : keys(KeyCode.F11), null,
                layout::toggleFullScreen);
        add("reset-layout", Feather.LAYOUT, null, null, layout::reset);
        theme = add("theme", Feather.MOON, keys(KeyCode.T, CTRL, SHIFT), null, look::toggle);
    }
}
