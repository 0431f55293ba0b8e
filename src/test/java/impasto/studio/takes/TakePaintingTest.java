package impasto.studio.takes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.session.PictureSource.OfFile;
import impasto.session.snapshot.LossPoint;
import impasto.session.snapshot.Snapshot;
import impasto.session.snapshot.Take;
import impasto.session.snapshot.Take.Parent;
import impasto.settings.Start;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Messages.Message;
import impasto.studio.painting.RunState;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Takes in the studio, painted on and painted larger. */
class TakePaintingTest extends TakesFixture {

    @Test
    void anEarlierSnapshotIsPaintedOnInABranchAndTheLastInItsTake() throws Exception {
        paint(3);
        Take first = onFx(() -> roots().get(0).take().orElseThrow());
        reopen();
        await("the snapshots", () -> studio.snapshots().frames().size() == 3 && !roots().isEmpty());
        onFx(() -> {
            studio.settings().change(Catalogue.SIZE, 512.0);
            return true;
        });
        Snapshot sixth = snapshot(0);
        assertEquals(6, sixth.iteration());
        filmstrip("snapshot-paint-on", 0);
        await("it is painted", () -> studio.painter().state().active());
        idle();
        await("its picture", () -> studio.snapshots().frames().size() == 6);
        assertEquals(List.of(12, 18, 24), onFx(() -> roots().get(0).branches().get(0).frames().stream()
                .map(frame -> frame.snapshot().iteration()).toList()), "8 were left, which is next to nothing, and ten more");
        Take branch = onFx(() -> roots().get(0).branches().get(0).take().orElseThrow());
        assertEquals(Optional.of(new Parent(first.id(), sixth.id())), branch.parent());
        assertEquals(6, branch.before());
        assertEquals(7, branch.losses().get(0).iteration());
        assertEquals(64, onFx(() -> studio.settings().now().transfer().size()), "what is painted is what is set");
        assertEquals("Paint take on", onFx(() -> studio.undo().history().undoNameProperty().get()));

        reopen();
        await("the snapshots", () -> studio.snapshots().frames().size() == 6 && !roots().isEmpty() && roots().get(0).take().isPresent());
        menu("take-paint-on", 0);
        await("it is painted", () -> studio.painter().state().active());
        idle();
        await("its picture", () -> roots().get(0).frames().size() == 5);
        assertEquals(1, onFx(() -> roots().size()));
        Take now = onFx(() -> roots().get(0).take().orElseThrow());
        assertEquals(first.id(), now.id());
        assertEquals(IntStream.rangeClosed(1, 24).boxed().toList(), now.losses().stream().map(LossPoint::iteration).toList());
        assertTrue(now.seconds() > first.seconds());
        assertEquals(24, now.stages().stream().mapToInt(stage -> stage.iterations()).sum());
        assertEquals(2, store().list().size());
    }

    @Test
    void aResultIsPaintedLargerFromItselfUp() {
        paint(3);
        Snapshot last = snapshot(2);
        onFx(() -> {
            studio.size().dpiProperty().set(150);
            return true;
        });
        menu("take-paint-larger", 0);
        await("it is painted", () -> iteration() >= 1 && studio.painter().state() == RunState.PAINTING
                && !studio.painter().plan().isEmpty() && studio.painter().request().start().isPresent());
        onFx(() -> {
            studio.painter().stop();
            return true;
        });
        assertEquals(1240, onFx(() -> studio.painter().request().setup().transfer().size()));
        assertEquals(last.file(), onFx(() -> ((OfFile) studio.painter().request().start().orElseThrow()).file()));
        assertTrue(onFx(() -> studio.painter().plan().stream().allMatch(stage -> stage.side() >= 64)));
        assertTrue(onFx(() -> studio.painter().plan().get(0).side() < 1240), "it is painted from coarse to fine");
        assertEquals(Start.PICTURE, onFx(() -> studio.settings().now().transfer().start()));
        idle();
        await("the branch", () -> roots().size() == 1 && roots().get(0).branches().size() == 1);
        assertEquals(Optional.of(new Parent(onFx(() -> roots().get(0).id()), last.id())),
                onFx(() -> roots().get(0).branches().get(0).take().orElseThrow().parent()));
    }

    @Test
    void whatIsLargeEnoughIsNotPaintedLarger() {
        paint(3);
        List<Message> said = said();
        onFx(() -> {
            Snapshot large = snapshot(2);
            studio.takePainting().paintLarger(large.origin().orElseThrow().begun(), new Snapshot(large.id(), large.name(), 14, 1, 2000, 1500,
                    2000, large.colour(), large.file(), large.content(), large.origin(), large.setup()));
            return true;
        });
        assertEquals("This result is large enough to print", said.get(0).title());
        assertFalse(onFx(() -> studio.painter().state().active()));
    }
}
