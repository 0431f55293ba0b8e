package impasto.studio;

import impasto.files.UserFolders;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.painting.RunState;
import impasto.studio.project.ProjectSaving;
import impasto.studio.window.StudioModel;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/** A studio that works on a project until it is killed, and says what it has saved. */
public final class BusyProject extends StudioApplication {

    /** The first of the numbers that are set. */
    public static final double FIRST_BETA = 1000;

    private int step;
    private StudioModel studio;

    /** The project's file. */
    public static Path file(UserFolders folders) {
        return folders.config().getParent().resolve("Harbour.impasto");
    }

    @Override
    void usable(StudioModel model, Stage stage) {
        studio = model;
        model.messages().listen(message -> say("message " + message.title() + ": " + message.text()));
        ProjectSaving.begin(model.project(), file(UserFolders.ofUser()), this::begun);
    }

    private void begun() {
        if (step > 0) {
            return;
        }
        if (studio.pictures().content().isFree()) {
            studio.pictures().takeSamples();
        }
        studio.settings().change(Catalogue.SIZE, 64.0);
        studio.settings().change(Catalogue.ITERATIONS, 5000.0);
        step = (int) Math.max(0, studio.settings().now().transfer().weights().beta() - FIRST_BETA);
        say("usable");
        Timeline work = new Timeline(new KeyFrame(Duration.millis(100), event -> work()));
        work.setCycleCount(Timeline.INDEFINITE);
        work.play();
    }

    private void work() {
        step++;
        double beta = FIRST_BETA + step;
        studio.settings().change(Catalogue.BETA, beta);
        if (studio.painter().state() == RunState.IDLE) {
            studio.painting().paint();
        } else if (step % 5 == 0) {
            studio.painter().snapshot();
        }
        studio.snapshots().frames().stream().filter(frame -> Files.exists(frame.snapshot().file()))
                .forEach(frame -> say("snapshot " + frame.snapshot().id()));
        if (step % 7 == 0 && !studio.project().busyProperty().get()) {
            ProjectSaving.save(studio.project(), () -> say("saved " + beta));
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
