package impasto.studio.view;

import impasto.studio.model.StudioModel;
import impasto.studio.paint.RunEvents;
import javafx.stage.Stage;

/** Asks before the window closes while a painting is under way, and lets it end first. */
final class CloseGuard implements RunEvents {

    private final StudioModel studio;
    private final Stage stage;
    private final Dialogs dialogs;
    private boolean closing;

    CloseGuard(StudioModel studio, Stage stage, Dialogs dialogs) {
        this.studio = studio;
        this.stage = stage;
        this.dialogs = dialogs;
        studio.painter().listen(this);
        stage.setOnCloseRequest(event -> {
            if (studio.painter().state().active()) {
                event.consume();
                ask();
            }
        });
    }

    private void ask() {
        int iteration = studio.painter().progress().iterationProperty().get();
        int total = studio.painter().progress().totalProperty().get();
        if (closing || dialogs.confirm("Stop painting and close?", "The painting is at iteration " + iteration
                + " of " + total + ". As it is then, it is kept in the filmstrip for the next time.", "Stop and close", "Keep painting")) {
            closing = true;
            studio.painter().stop();
            closeIfDone();
        }
    }

    @Override
    public void ended(int iterations, boolean stopped, String error) {
        closeIfDone();
    }

    private void closeIfDone() {
        if (closing && !studio.painter().state().active()) {
            stage.close();
        }
    }
}
