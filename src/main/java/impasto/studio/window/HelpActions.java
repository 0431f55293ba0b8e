package impasto.studio.window;

import impasto.studio.fx.Dialogs;
import impasto.studio.pictures.ClipboardPictures;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** What helps when the artist does not know on. */
final class HelpActions extends ActionGroup {

    final Action keys;

    /** @param sheet shows all keys */
    HelpActions(Runnable sheet, ReportModel report, Stage stage, Dialogs dialogs) {
        super("Help");
        keys = add("Keys", Feather.COMMAND, keys(KeyCode.F1), null, sheet);
        add("Copy report", Feather.CLIPBOARD, null, null, () -> report.copy("window of " + Math.round(stage.getWidth())
                + " × " + Math.round(stage.getHeight()) + " at scale " + stage.getOutputScaleX(), ClipboardPictures::putText));
        add("About Impasto", Feather.INFO, null, null, () -> about(dialogs));
    }

    private static void about(Dialogs dialogs) {
        Alert alert = new Alert(AlertType.INFORMATION, "Paints a photo in the style of a painting, after Gatys, Ecker and"
                + " Bethge (2016), on your own machine. No picture leaves it.");
        dialogs.prepare(alert, "About Impasto");
        alert.setHeaderText("Impasto");
        alert.show();
    }
}
