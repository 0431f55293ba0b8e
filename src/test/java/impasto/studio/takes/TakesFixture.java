package impasto.studio.takes;

import static org.junit.jupiter.api.Assertions.assertFalse;

import impasto.files.UserFolders;
import impasto.session.home.HomeParts;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.TakeStore;
import impasto.settings.Scales;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.fx.Messages.Message;
import impasto.studio.painting.RunState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;

/** The studio with settings for small paintings, and what is done with their takes. */
abstract class TakesFixture extends StudioFixture {

    @BeforeEach
    void setUpSmall() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.settings().change(Catalogue.ITERATIONS, 14.0);
            studio.settings().change(Catalogue.SNAPSHOT_EVERY, 6.0);
            studio.undo().history().clear();
            return true;
        });
    }

    /** Paints and waits for all snapshots. */
    void paint(int frames) {
        onFx(() -> {
            studio.painting().paint();
            return true;
        });
        idle();
        await("the snapshots", () -> studio.snapshots().frames().size() == frames && !roots().isEmpty());
    }

    void idle() {
        await("the end", () -> studio.painter().state() == RunState.IDLE);
    }

    int iteration() {
        return studio.painter().progress().iterationProperty().get();
    }

    List<TakeNode> roots() {
        return studio.takes().tree();
    }

    Snapshot snapshot(int index) {
        return onFx(() -> studio.snapshots().frames().get(index).snapshot());
    }

    TakeStore store() {
        return new TakeStore(HomeParts.snapshots(UserFolders.within(folder)));
    }

    List<Message> said() {
        List<Message> said = new ArrayList<>();
        onFx(() -> {
            studio.messages().listen(said::add);
            return true;
        });
        return said;
    }

    TreeView<TakeNode> tree() {
        return node("#takes-tree");
    }

    void show() {
        onFx(() -> {
            this.<TabPane>node("#bottom-tabs").getSelectionModel().select(2);
            return true;
        });
    }

    void focus(int row) {
        await("the row", () -> tree().getExpandedItemCount() > row);
        onFx(() -> {
            tree().getSelectionModel().clearAndSelect(row);
            tree().requestFocus();
            return true;
        });
    }

    MenuItem shown(String id, int... rows) {
        await("the rows", () -> tree().getExpandedItemCount() > Arrays.stream(rows).max().orElseThrow());
        return onFx(() -> {
            tree().getSelectionModel().clearSelection();
            Arrays.stream(rows).forEach(tree().getSelectionModel()::select);
            tree().getContextMenu().fireEvent(new WindowEvent(tree().getContextMenu(), WindowEvent.WINDOW_SHOWING));
            return tree().getContextMenu().getItems().stream().filter(item -> id.equals(item.getId())).findFirst().orElseThrow();
        });
    }

    void menu(String id, int... rows) {
        MenuItem item = shown(id, rows);
        onFx(() -> {
            assertFalse(item.isDisable(), id);
            item.fire();
            return true;
        });
    }

    void filmstrip(String id, int index) {
        onFx(() -> {
            ListView<?> strip = node("#filmstrip .list-view");
            strip.getSelectionModel().clearAndSelect(index);
            strip.getContextMenu().fireEvent(new WindowEvent(strip.getContextMenu(), WindowEvent.WINDOW_SHOWING));
            MenuItem item = strip.getContextMenu().getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
            assertFalse(item.isDisable(), id);
            item.fire();
            return true;
        });
    }

    void type(KeyCode key, String words) {
        focus(0);
        Platform.runLater(() -> robot.push(key));
        await("the question", () -> question() != null);
        onFx(() -> {
            ((TextField) question().lookup(".text-field")).setText(words);
            return true;
        });
        answer("OK");
    }

    List<String> texts(String style) {
        return tree().lookupAll(style).stream().map(Label.class::cast).map(Label::getText).toList();
    }
}
