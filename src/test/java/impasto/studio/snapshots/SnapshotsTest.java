package impasto.studio.snapshots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.PictureSource.OfFile;
import impasto.session.snapshot.TakeLabel;
import impasto.settings.Scales;
import impasto.settings.Start;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.StudioFixture;
import impasto.studio.canvas.CompareMode;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.chart.LossChart;
import impasto.studio.painting.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The filmstrip of a painting, and what is done with its snapshots. */
class SnapshotsTest extends StudioFixture {

    /** Every second iteration, the fifth besides, and the last. */
    @BeforeEach
    void paint() {
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 64.0);
            studio.settings().change(Catalogue.SCALES, Scales.NONE);
            studio.settings().change(Catalogue.ITERATIONS, 7.0);
            studio.settings().change(Catalogue.SNAPSHOT_EVERY, 2.0);
            TextField at = node("#snapshot-at-field");
            at.setText("5, 500");
            at.fireEvent(new ActionEvent());
            studio.painting().paint();
            return true;
        });
        await("the painting", () -> studio.painter().state() == RunState.IDLE && studio.snapshots().frames().size() == 5);
    }

    @Test
    void snapshotsAreTakenWhenAskedFor() {
        assertEquals(List.of(2, 4, 5, 6, 7), onFx(this::iterations));
    }

    @Test
    void anyTwoAreComparedAndOneIsViewed() {
        select(1);
        item("snapshot-view");
        await("the snapshot", () -> studio.snapshots().viewedProperty().get() != null);
        assertEquals("Snapshot of step 4", onFx(() -> this.<Label>node("#canvas-title").getText()));
        select(0, 3);
        item("snapshot-compare");
        await("both", () -> studio.snapshots().comparedProperty().get() != null);
        PictureCanvas canvas = onFx(() -> node("#canvas"));
        assertEquals("Snapshots of steps 2 and 6", onFx(() -> this.<Label>node("#canvas-title").getText()));
        assertEquals(CompareMode.SIDE_BY_SIDE, onFx(canvas::getCompareMode));
        assertEquals(studio.snapshots().comparedProperty().get().image(), onFx(canvas::getOriginal));
        await("what they are", () -> badges().equals(List.of("Step 2", "Step 6")));
        assertTrue(onFx(canvas::getAccessibleText).startsWith("Side by side: Step 2 and Step 6"), onFx(canvas::getAccessibleText));
        press("#back-to-painting");
        await("the painting", () -> studio.snapshots().viewedProperty().get() == null);
        assertEquals("Step 7", onFx(() -> this.<Label>node("#canvas-title").getText()));
    }

    @Test
    void oneIsTheNextStartAndOneIsDeleted() {
        select(2);
        item("snapshot-start");
        assertEquals(Start.PICTURE, onFx(() -> studio.settings().now().transfer().start()));
        OfFile start = (OfFile) onFx(() -> studio.pictures().start().source());
        assertEquals(onFx(() -> studio.snapshots().frames().get(2).snapshot().file()), start.file());
        assertTrue(onFx(() -> node("#start-card").isVisible()));
        assertEquals("cat · step 5", start.name(), "no number that nobody knows");
        assertEquals(List.of(), onFx(() -> List.copyOf(studio.pictures().recent())), "it is no file of the artist's");
        reopen();
        assertEquals("cat · step 5", onFx(() -> studio.pictures().start().source().name()));
        await("all snapshots", () -> studio.snapshots().frames().size() == 5);

        select(0, 1);
        List<Path> files = onFx(() -> studio.snapshots().frames().stream().limit(2).map(frame -> frame.snapshot().file()).toList());
        item("snapshot-delete");
        assertEquals(List.of(5, 6, 7), onFx(this::iterations));
        assertEquals("Delete 2 snapshots", onFx(() -> studio.undo().history().undoNameProperty().get()));
        onFx(() -> {
            studio.undo().undo();
            return true;
        });
        assertEquals(List.of(2, 4, 5, 6, 7), onFx(this::iterations));
        select(0);
        item("snapshot-delete");
        await("what can be done about it", () -> wayBack() != null);
        onFx(() -> {
            wayBack().fire();
            return true;
        });
        assertEquals(List.of(2, 4, 5, 6, 7), onFx(this::iterations));
        select(0, 1);
        item("snapshot-delete");
        assertTrue(files.stream().allMatch(Files::exists), "as long as it can be undone");
        assertEquals(List.of(5, 6, 7), onFx(this::iterations));
        reopen();
        await("those that are left", () -> studio.snapshots().frames().size() == 3);
        assertFalse(onFx(this::iterations).contains(2));
        assertTrue(files.stream().noneMatch(Files::exists));
    }

    @Test
    void onReopeningTheLastIsLookedAt() {
        assertFalse(onFx(() -> studio.snapshots().viewedProperty().get() != null));
        reopen();
        await("the last", () -> studio.snapshots().viewedProperty().get() != null && strip().getSelectionModel().getSelectedItem() != null);
        assertEquals(7, onFx(() -> studio.snapshots().viewedProperty().get().snapshot().iteration()));
        PictureCanvas canvas = onFx(() -> node("#canvas"));
        assertEquals(onFx(() -> studio.snapshots().viewedProperty().get().image()), onFx(canvas::getResult));
        assertEquals(7, onFx(() -> strip().getSelectionModel().getSelectedItem().iteration()));
        assertEquals("Photo", onFx(() -> this.<Button>node("#back-to-painting").getText()));
        press("#back-to-painting");
        await("the photo", () -> canvas.getResult() == null && canvas.getOriginal() != null);
    }

    @Test
    void allAreOfOnePaintingUnderItsStyle() {
        List<FilmGroup> groups = onFx(() -> FilmGroup.of(strip().getItems(), item -> TakeLabel.NONE));
        assertEquals(1, groups.size());
        assertTrue(groups.get(0).style() != null && groups.get(0).words().startsWith("“cat” after “swirling-night”"), groups::toString);
        reopen();
        await("all", () -> studio.snapshots().frames().size() == 5);
        assertEquals(1, onFx(() -> FilmGroup.of(strip().getItems(), item -> TakeLabel.NONE).size()));
        assertTrue(onFx(() -> FilmGroup.of(strip().getItems(), item -> TakeLabel.NONE).get(0).style() != null), "the style is kept");
        onFx(() -> {
            studio.painting().paint();
            return true;
        });
        await("another painting", () -> studio.painter().state() == RunState.IDLE && studio.snapshots().frames().size() == 10);
        assertEquals(List.of(0, 5), onFx(() -> FilmGroup.of(strip().getItems(), item -> TakeLabel.NONE).stream().map(FilmGroup::from).toList()));
    }

    @Test
    void theTabIsRemembered() {
        TabPane tabs = onFx(() -> node("#bottom-tabs"));
        assertEquals("snapshots", onFx(() -> tabs.getSelectionModel().getSelectedItem().getId()));
        LossChart chart = onFx(() -> node("#loss-chart"));
        onFx(() -> {
            tabs.getSelectionModel().select(1);
            return true;
        });
        await("the chart", () -> chart.getWidth() > 300 && chart.getParent().getParent().isVisible());
        reopen();
        assertEquals("progress", onFx(() -> this.<TabPane>node("#bottom-tabs").getSelectionModel().getSelectedItem().getId()));
    }

    private ButtonBase wayBack() {
        return stage.getScene().getRoot().lookupAll(".button").stream().map(ButtonBase.class::cast)
                .filter(button -> button.isVisible() && "Bring back".equals(button.getText())).findFirst().orElse(null);
    }

    private List<String> badges() {
        return stage.getScene().getRoot().lookupAll(".badge").stream().filter(Node::isVisible).map(Label.class::cast)
                .map(Label::getText).toList();
    }

    private List<Integer> iterations() {
        return studio.snapshots().frames().stream().map(frame -> frame.snapshot().iteration()).toList();
    }

    private ListView<SnapshotItem> strip() {
        return node("#filmstrip .list-view");
    }

    private void select(int... indices) {
        onFx(() -> {
            strip().getSelectionModel().clearSelection();
            for (int index : indices) {
                strip().getSelectionModel().select(index);
            }
            return true;
        });
    }

    private void item(String text) {
        onFx(() -> {
            menuItem(text).fire();
            return true;
        });
    }

    private MenuItem menuItem(String id) {
        return strip().getContextMenu().getItems().stream().filter(item -> id.equals(item.getId())).findFirst()
                .orElseThrow();
    }
}
