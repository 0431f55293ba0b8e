package impasto.studio.window;

import impasto.network.NetworkStore;
import impasto.session.PictureSource;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.network.DownloadTest;
import impasto.studio.network.SlowServer;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ButtonType;
import org.junit.jupiter.api.Test;

/** Takes the screenshots: {@code mvn test -Dtest=Screenshots}. Its name keeps it out of the ordinary tests. */
class Screenshots extends StudioFixture {

    /** Those that are taken at two pixels per unit too. */
    private static final Set<String> SHARP = Set.of("idle-dark", "painting-dark", "comparing-light", "keys-dark");

    private final WindowPicture camera =
            new WindowPicture(Path.of(System.getProperty("impasto.screenshots", "target/screenshots")));
    private final SlowServer server = new SlowServer(80_134_624);

    @Override
    public NetworkStore networkStore() {
        return DownloadTest.store(folder, server);
    }

    @Test
    void take() throws Exception {
        camera.size(stage, 1280, 800);
        await("the samples are there", () -> studio.pictures().content().imageProperty().get() != null
                && studio.pictures().styles().get(0).imageProperty().get() != null
                && studio.engine().loaded().isDone());
        shoot("idle-dark");
        fire("#presets");
        shoot("presets-dark");
        fire("#presets");
        fire("#style-samples");
        shoot("samples-dark");
        fire("#style-samples");
        paint();
        fire("#mode-before-and-after");
        shoot("comparing-dark");
        theme();
        shoot("comparing-light");
        fire("#mode-side-by-side");
        shoot("side-by-side-light");
        fire("#mode-result");
        masks();
        shoot("masking-light");
        camera.size(stage, 1024, 700);
        shoot("masking-small-light");
        theme();
        shoot("masking-small-dark");
        camera.size(stage, 1280, 800);
        shoot("masking-dark");
        theme();
        fire("#mask-done");
        camera.size(stage, 1024, 700);
        shoot("small-light");
        theme();
        shoot("small-dark");
        camera.size(stage, 1280, 800);
        press("#export");
        await("the dialog", () -> question() != null);
        shoot("export-dark");
        answer(ButtonType.CANCEL.getText());
        press("#toolbar-keys");
        await("the sheet", () -> question() != null);
        shoot("keys-dark");
        answer("Close");
        download();
        errors();
        server.close();
    }

    private void paint() throws Exception {
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(PictureSource.of("sample:content/astronaut.jpg"));
            studio.settings().change(Catalogue.SIZE, (double) Integer.getInteger("impasto.shots.size", 320));
            studio.settings().change(Catalogue.ITERATIONS, (double) Integer.getInteger("impasto.shots.iterations", 120));
            studio.settings().change(Catalogue.SNAPSHOT_EVERY, 20.0);
            studio.painting().paint();
            return true;
        });
        int some = Integer.getInteger("impasto.shots.iterations", 120) * 3 / 4;
        await("half is painted", () -> studio.painter().progress().iterationProperty().get() >= some / 2);
        onFx(() -> {
            studio.settings().change(Catalogue.BETA, 2000.0);
            return true;
        });
        await("some is painted", () -> studio.painter().progress().iterationProperty().get() >= some);
        shoot("painting-dark");
        await("all is painted", () -> studio.painter().state() == RunState.IDLE);
        shoot("done-dark");
    }

    private void masks() {
        fire("#style-mask");
        stroke(0.05, 0.1, 0.95, 0.25);
        onFx(() -> {
            studio.masking().begin(studio.pictures().content());
            return true;
        });
        stroke(0.45, 0.2, 0.5, 0.3);
        stroke(0.5, 0.2, 0.45, 0.3);
    }

    private void stroke(double fromX, double fromY, double toX, double toY) {
        onFx(() -> {
            studio.masking().press(fromX, fromY, false);
            studio.masking().drag((fromX + toX) / 2, (fromY + toY) / 2 + 0.05);
            studio.masking().lift(toX, toY);
            return true;
        });
    }

    private void download() throws Exception {
        fire("#network-button");
        shoot("network-dark");
        onFx(() -> {
            studio.network().download().start();
            return true;
        });
        await("a part", () -> studio.network().download().doneProperty().get() > 30_000_000);
        shoot("download-dark");
        onFx(() -> {
            studio.network().download().cancel();
            return true;
        });
        fire("#network-button");
    }

    private void errors() throws Exception {
        Path broken = folder.resolve("holiday.jpg");
        Files.writeString(broken, "not a picture");
        onFx(() -> {
            studio.pictures().content().sourceProperty().set(PictureSource.of(broken.toString()));
            studio.pictures().addStyle();
            return true;
        });
        await("the reason", () -> !studio.pictures().content().errorProperty().get().isEmpty());
        onFx(() -> {
            studio.painting().paint();
            return true;
        });
        shoot("error-dark");
        theme();
        shoot("error-light");
        theme();
    }

    private void theme() {
        fire("#toolbar-theme");
    }

    private void fire(String id) {
        onFx(() -> {
            this.<ButtonBase>node(id).fire();
            return true;
        });
    }

    private void shoot(String name) throws Exception {
        camera.take(stage, name, 1);
        if (SHARP.contains(name)) {
            camera.take(stage, name, 2);
        }
    }
}
