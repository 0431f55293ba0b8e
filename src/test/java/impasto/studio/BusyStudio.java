package impasto.studio;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import impasto.files.UserFolders;
import impasto.session.ExportOptions;
import impasto.session.ExportOptions.Format;
import impasto.session.NamePattern;
import impasto.session.PresetStore;
import impasto.session.snapshot.SnapshotStore;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.export.ExportModel;
import impasto.studio.fx.Messages.Kind;
import impasto.studio.painting.RunState;
import impasto.studio.window.StudioModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * The studio at work by itself, for whoever kills it: it changes settings, saves presets, paints, takes snapshots and exports, and
 * prints a line about each when it is on disk. With an argument it only opens and closes.
 */
public final class BusyStudio {

    private static final double FIRST_BETA = 1000;

    private BusyStudio() {}

    public static void main(String[] arguments) {
        Studio.open(arguments.length == 0 ? Busy.class : arguments[0].equals("project") ? BusyProject.class : Look.class);
        System.exit(0);
    }

    /** Opens, and closes when it can be used. */
    public static final class Look extends StudioApplication {
        @Override
        void usable(StudioModel model, Stage stage) {
            say("usable");
            stage.close();
        }
    }

    /** Works until it is killed. */
    public static final class Busy extends StudioApplication {

        private int step;

        @Override
        void usable(StudioModel model, Stage stage) {
            model.messages().listen(message -> {
                if (message.kind() == Kind.ERROR) {
                    say("error " + message.title() + ": " + message.text());
                }
            });
            model.settings().change(Catalogue.SIZE, 64.0);
            model.settings().change(Catalogue.ITERATIONS, 5000.0);
            model.pictures().takeSamples();
            // On from the last time, so that what is larger is later.
            step = (int) Math.max(0, model.settings().now().transfer().weights().beta() - FIRST_BETA);
            say("usable");
            Timeline work = new Timeline(new KeyFrame(Duration.millis(100), event -> work(model)));
            work.setCycleCount(Timeline.INDEFINITE);
            work.play();
        }

        private void work(StudioModel model) {
            step++;
            model.settings().change(Catalogue.BETA, FIRST_BETA + step);
            say("set " + (FIRST_BETA + step));
            if (model.painter().state() == RunState.IDLE) {
                model.painting().paint();
            } else if (step % 5 == 0) {
                model.painter().snapshot();
            }
            if (step % 4 == 0) {
                model.presets().save("Preset " + step % 16);
            }
            if (step % 3 == 0) {
                model.export().subject().ifPresent(subject -> export(model.export(), subject));
            }
            confirm();
        }
    }

    private static void export(ExportModel export, ExportModel.Subject subject) {
        Format format = Format.values()[subject.iteration() % Format.values().length];
        Path file = exports(UserFolders.ofUser()).resolve("out." + format.ending());
        export.export(subject, new ExportOptions(format, 90, 200, NamePattern.STANDARD, true), file, written -> say("export " + written));
    }

    /** The folder that it exports to. */
    public static Path exports(UserFolders folders) {
        return folders.config().resolveSibling("exports");
    }

    /** Says what another program would find. */
    private static void confirm() {
        UserFolders folders = UserFolders.ofUser();
        try {
            JsonObject settings = JsonParser.parseString(Files.readString(settings(folders))).getAsJsonObject();
            say("beta " + settings.getAsJsonObject("setup").getAsJsonObject("settings").getAsJsonObject("weights").get("beta")
                    .getAsDouble());
            new PresetStore(folders.config().resolve("presets")).list().forEach(preset -> say("preset " + preset.name()));
            new SnapshotStore(folders.data().resolve("snapshots")).list().forEach(snapshot -> say("snapshot " + snapshot.id()));
        } catch (IOException | RuntimeException notYet) {
            // Said when it is there.
        }
    }

    /** The file of the settings. */
    static Path settings(UserFolders folders) {
        return folders.config().resolve("studio.json");
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
