package impasto.studio.project;

import impasto.files.UserFolders;
import impasto.image.Picture;
import impasto.session.home.HomeParts;
import impasto.session.project.ProjectFolders;
import impasto.session.snapshot.PaintedPicture;
import impasto.session.snapshot.SnapshotStore;
import impasto.studio.StudioFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.MenuBar;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.io.TempDir;

/** The window, with projects in a folder. */
abstract class ProjectFixture extends StudioFixture {

    static final Path COFFEE = Path.of("assets", "samples", "content", "coffee.jpg").toAbsolutePath();
    static final Path WAVES = Path.of("assets", "samples", "styles", "woodcut-waves.jpg").toAbsolutePath();

    @TempDir
    Path projects;

    final void menu(String id) {
        Platform.runLater(() -> this.<MenuBar>node(".menu-bar").getMenus().stream().flatMap(menu -> menu.getItems().stream())
                .filter(item -> ("menu-" + id).equals(item.getId())).findFirst().orElseThrow().fire());
    }

    /** Saves under another name, which asks for nothing. */
    final Path saveAs(String name) {
        Path file = projects.resolve(name + ".impasto");
        files.next = file;
        menu("save-project-as");
        awaitTitle("Impasto — " + name);
        return file;
    }

    final void open(Path file) {
        files.next = file;
        menu("open-project");
    }

    final void awaitTitle(String title) {
        await("the title " + title, () -> stage.getTitle().equals(title) && !studio.project().busyProperty().get());
    }

    final String asked() {
        await("a question", () -> question() != null);
        return onFx(() -> question().getHeaderText() + " " + question().getContentText());
    }

    final void close() {
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }

    final void end() {
        await("the window to close", () -> !stage.isShowing());
        studio.close();
    }

    /** A take in a folder of takes, as of an earlier time. */
    static void take(Path takes) throws IOException {
        new SnapshotStore(takes).add(PaintedPicture.of(Picture.of(2, 1, new float[] {1, 0, 0, 0, 0, 1})), "coffee", 5, 1);
    }

    final Path homeTakes() {
        return HomeParts.snapshots(UserFolders.within(folder));
    }

    /** As another studio of the same user sees projects. */
    final ProjectFolders elsewhere() {
        return new ProjectFolders(UserFolders.within(folder).state().resolve("projects"));
    }

    final int takes() {
        return onFx(() -> studio.snapshots().frames().size());
    }

    final String photo() {
        return onFx(() -> studio.pictures().content().source() == null ? "" : studio.pictures().content().source().name());
    }

    static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
