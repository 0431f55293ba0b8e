package impasto.studio.window;

import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Words;
import impasto.studio.painting.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/** Leads through everything that the window can show, from a newcomer's first sight on. */
final class Tour {

    /** What is done at every stop. */
    interface Visitor {
        void at(String stop) throws Exception;
    }

    private final StudioFixture fixture;
    private final Visitor visitor;
    private final Set<String> only;

    /** @param only the stops to make; all when it is empty */
    Tour(StudioFixture fixture, Set<String> only, Visitor visitor) {
        this.fixture = fixture;
        this.only = only;
        this.visitor = visitor;
    }

    /**
     * Goes through it.
     *
     * @param size of the picture that is painted, in pixels
     * @param iterations that are painted
     */
    void go(int size, int iterations) throws Exception {
        stop("first-steps");
        run(() -> {
            fixture.studio.pictures().content().sourceProperty().set(PictureSource.of("sample:content/astronaut.jpg"));
            fixture.studio.pictures().styles().get(0).sourceProperty().set(PictureSource.of("sample:styles/stained-glass.jpg"));
        });
        StudioFixture.await("the pictures", () -> fixture.studio.pictures().content().imageProperty().get() != null
                && fixture.studio.pictures().styles().get(0).imageProperty().get() != null
                && fixture.studio.engine().loaded().isDone());
        stop("second-step");
        run(fixture.studio.firstSteps()::done);
        stop("idle");
        settings();
        popovers();
        painting(size, iterations);
        remembering();
        masks();
        dialogs();
        network();
        errors();
    }

    private void settings() throws Exception {
        expand("#expert", true);
        run(() -> {
            fixture.<ScrollPane>node(".controls-column").setVvalue(1);
            fixture.studio.settings().change(Catalogue.BETA, 2000.0);
        });
        stop("expert");
        run(() -> {
            fixture.<ScrollPane>node(".controls-column").setVvalue(0);
            fixture.studio.settings().reset(Catalogue.BETA);
        });
        expand("#expert", false);
        fire("#size-print");
        stop("print");
        fire("#size-draft");
        run(() -> {
            fixture.studio.pictures().addStyle();
            fixture.studio.pictures().styles().get(1).sourceProperty().set(PictureSource.of("sample:styles/woodcut-waves.jpg"));
        });
        stop("two-styles");
        run(() -> fixture.studio.pictures().removeStyle(fixture.studio.pictures().styles().get(1)));
    }

    private void popovers() throws Exception {
        for (String opener : List.of("presets", "style-samples")) {
            fire("#" + opener);
            stop(opener);
            fire("#" + opener);
        }
        Tooltip tip = StudioFixture.onFx(() -> fixture.<ButtonBase>node("#paint").getTooltip());
        run(() -> tip.show(fixture.stage, fixture.stage.getX() + 40, fixture.stage.getY() + 120));
        stop("tooltip");
        run(tip::hide);
    }

    private void painting(int size, int iterations) throws Exception {
        run(() -> {
            fixture.studio.settings().change(Catalogue.SIZE, (double) size);
            fixture.studio.settings().change(Catalogue.ITERATIONS, (double) iterations);
            fixture.studio.settings().change(Catalogue.SNAPSHOT_EVERY, Math.max(1.0, iterations / 6));
            fixture.studio.painting().paint();
        });
        StudioFixture.await("a part", () -> fixture.studio.painter().progress().iterationProperty().get() >= iterations / 3);
        run(() -> fixture.studio.settings().change(Catalogue.BETA, 2000.0));
        StudioFixture.await("more", () -> fixture.studio.painter().progress().iterationProperty().get() >= iterations * 2 / 3);
        run(fixture.studio.painter()::pause);
        StudioFixture.await("the pause", () -> fixture.studio.painter().state() == RunState.PAUSED);
        stop("paused");
        tab(1);
        stop("progress");
        tab(2);
        stop("takes");
        tab(0);
        run(fixture.studio.painter()::resume);
        StudioFixture.await("the end", () -> fixture.studio.painter().state() == RunState.IDLE);
        stop("done");
        fire("#mode-before-and-after");
        stop("before-and-after");
        fire("#mode-side-by-side");
        stop("side-by-side");
        fire("#mode-result");
    }

    private void remembering() throws Exception {
        Path file = fixture.studio.export().temporary(StudioFixture.onFx(() -> fixture.studio.export().subject().orElseThrow()));
        run(() -> fixture.studio.recipes().dropped(List.of(new OfFile(file))));
        StudioFixture.await("the offer", () -> fixture.stage.getScene().lookup("#advice-way") != null);
        stop("remembers");
        run(() -> {
            fixture.studio.messages().over(Words.of("recipe.offer"));
            fixture.studio.undo().undo();
        });
        Files.delete(file);
        Files.delete(file.getParent());
    }

    private void masks() throws Exception {
        StudioFixture.await("the photo that was there before", () -> !fixture.studio.pictures().content().loadingProperty().get()
                && fixture.studio.pictures().content().imageProperty().get() != null);
        fire("#style-mask");
        stroke(0.05, 0.1, 0.95, 0.25);
        run(() -> fixture.studio.masking().begin(fixture.studio.pictures().content()));
        stroke(0.45, 0.2, 0.5, 0.3);
        stop("masking");
        fire("#mask-done");
    }

    private void stroke(double fromX, double fromY, double toX, double toY) {
        run(() -> {
            fixture.studio.masking().press(fromX, fromY, false);
            fixture.studio.masking().drag((fromX + toX) / 2, (fromY + toY) / 2 + 0.05);
            fixture.studio.masking().lift(toX, toY);
        });
    }

    private void dialogs() throws Exception {
        for (String opener : List.of("export", "toolbar-keys")) {
            fixture.press("#" + opener);
            dialog(opener);
        }
        Platform.runLater(() -> fixture.<MenuBar>node(".menu-bar").getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> "menu-about".equals(item.getId())).findFirst().orElseThrow().fire());
        dialog("about");
        fire("#presets");
        Platform.runLater(() -> Seen.<ButtonBase>node("#preset-save").fire());
        dialog("preset-save");
        run(() -> List.copyOf(Window.getWindows()).stream().filter(PopOver.class::isInstance).forEach(Window::hide));
    }

    private void dialog(String name) throws Exception {
        StudioFixture.await("the dialog", () -> StudioFixture.question() != null);
        stop(name);
        run(() -> StudioFixture.question().getScene().getWindow().hide());
    }

    private void network() throws Exception {
        fire("#network-button");
        stop("network");
        run(fixture.studio.network().download()::start);
        StudioFixture.await("a part", () -> fixture.studio.network().download().doneProperty().get() > 0);
        stop("download");
        run(fixture.studio.network().download()::cancel);
        fire("#network-button");
    }

    private void errors() throws Exception {
        Path broken = fixture.folder.resolve("holiday in the mountains.jpg");
        write(broken);
        run(() -> {
            // A card with a picture keeps that.
            fixture.studio.pictures().content().sourceProperty().set(null);
            fixture.studio.pictures().content().sourceProperty().set(PictureSource.of(broken.toString()));
            fixture.studio.pictures().addStyle();
        });
        StudioFixture.await("the reason", () -> !fixture.studio.pictures().content().errorProperty().get().isEmpty());
        run(() -> {
            fixture.studio.painting().paint();
            fixture.studio.messages().done(Words.of("export.done"), broken.toString());
        });
        stop("error");
    }

    private static void write(Path file) throws IOException {
        Files.writeString(file, "not a picture");
    }

    private void expand(String section, boolean expanded) {
        run(() -> fixture.<TitledPane>node(section).setExpanded(expanded));
    }

    private void tab(int place) {
        run(() -> fixture.<TabPane>node("#bottom-tabs").getSelectionModel().select(place));
    }

    private void fire(String id) {
        run(() -> fixture.<ButtonBase>node(id).fire());
    }

    private void stop(String name) throws Exception {
        if (only.isEmpty() || only.contains(name)) {
            visitor.at(name);
        }
    }

    private static void run(Runnable work) {
        StudioFixture.onFx(() -> {
            work.run();
            return true;
        });
    }
}
