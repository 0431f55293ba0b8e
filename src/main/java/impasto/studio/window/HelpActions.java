package impasto.studio.window;

import impasto.studio.fx.Dialogs;
import impasto.studio.pictures.ClipboardPictures;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/** What helps when the artist does not know on. */
final class HelpActions extends ActionGroup {

    final Action keys;

    /**
     * @param sheet shows all keys
     * @param firstSteps shows the first steps again
     */
    HelpActions(Runnable sheet, Runnable firstSteps, ReportModel report, Stage stage, Dialogs dialogs) {
        super("help");
        keys = add("keys", Feather.HELP_CIRCLE, keys(KeyCode.F1), null, sheet);
        add("first-steps", Feather.COMPASS, null, null, firstSteps);
        add("report", Feather.CLIPBOARD, null, null, () -> report.copy("window of " + Math.round(stage.getWidth())
                + " × " + Math.round(stage.getHeight()) + " at scale " + stage.getOutputScaleX(), ClipboardPictures::putText));
        add("about", Feather.INFO, null, null, () -> AboutBox.of(dialogs).show());
    }
}
