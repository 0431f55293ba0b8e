package impasto.studio.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.studio.StudioFixture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** The focus goes through the window with Tab, in the order in which it is read, never stays, and is seen. */
class FocusOrderTest extends StudioFixture {

    /** The rooms in the order in which they are read. */
    private static final List<String> ROOMS =
            List.of(".tool-bar", ".pictures-column", ".canvas-bar", "#canvas", "#bottom-tabs", ".controls-column");
    private static final int MOST = 300;
    private static final int RING = 6;
    private static final int LEAST_PIXELS = 12;

    @Test
    void tabGoesThroughTheWindowAsItIsReadAndComesBack() {
        List<Node> way = way(false);
        List<Integer> rooms = way.stream().map(this::room).toList();
        assertEquals(List.of(0, 1, 2, 3, 4, 5), List.copyOf(new LinkedHashSet<>(rooms)), () -> "" + way);
        for (int i = 1; i < way.size(); i++) {
            assertTrue(rooms.get(i) >= rooms.get(i - 1), way.get(i - 1) + " before " + way.get(i));
            Bounds before = bounds(way.get(i - 1));
            Bounds after = bounds(way.get(i));
            int place = i;
            assertTrue(!rooms.get(i).equals(rooms.get(i - 1)) || after.getMaxY() > before.getMinY(),
                    () -> "up from " + way.get(place - 1) + " to " + way.get(place));
        }
        List<Node> back = way(true);
        assertEquals(way.size(), back.size(), "backwards");
    }

    @Test
    void whereTheFocusIsCanBeSeen() {
        List<String> unseen = new ArrayList<>();
        for (Node node : way(false)) {
            if (onFx(() -> changed(node)) < LEAST_PIXELS) {
                unseen.add(Seen.name(node) + " " + node.getStyleClass());
            }
        }
        assertEquals(List.of(), unseen);
    }

    /** What has the focus one after the other, from Paint until it is there again. */
    private List<Node> way(boolean back) {
        onFx(() -> {
            node("#paint").requestFocus();
            return true;
        });
        List<Node> way = new ArrayList<>();
        do {
            Node owner = onFx(() -> stage.getScene().getFocusOwner());
            assertTrue(!way.contains(owner), () -> "again " + owner + " after " + way);
            way.add(owner);
            onFx(() -> {
                Event.fireEvent(owner, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, back, false, false, false));
                return true;
            });
        } while (way.size() < MOST && onFx(() -> stage.getScene().getFocusOwner()) != way.get(0));
        return way;
    }

    private int room(Node node) {
        return ROOMS.stream().map(this::<Node>node).filter(room -> room == node || Seen.ancestors(node).anyMatch(parent -> parent == room))
                .map(room -> room.getId() != null && ROOMS.contains("#" + room.getId()) ? "#" + room.getId()
                        : ROOMS.stream().filter(name -> room.getStyleClass().contains(name.substring(1))).findFirst().orElseThrow())
                .map(ROOMS::indexOf).findFirst().orElse(-1);
    }

    private static Bounds bounds(Node node) {
        return onFx(() -> node.localToScene(node.getLayoutBounds()));
    }

    /** How many pixels the focus changes. */
    private int changed(Node node) {
        stage.getScene().getRoot().requestFocus();
        Image without = picture(node, false);
        Image with = picture(node, true);
        int changed = 0;
        for (int y = 0; y < with.getHeight(); y++) {
            for (int x = 0; x < with.getWidth(); x++) {
                changed += with.getPixelReader().getArgb(x, y) != without.getPixelReader().getArgb(x, y) ? 1 : 0;
            }
        }
        return changed;
    }

    private Image picture(Node node, boolean focused) {
        for (String state : List.of("focused", "focus-visible", "focus-within")) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass(state), focused);
        }
        Seen.settle();
        // What lies in something that scrolls may be out of sight: it is looked at by itself.
        SnapshotParameters how = new SnapshotParameters();
        Bounds place = node.getBoundsInParent();
        // Neither black nor white, which rings may be.
        how.setFill(Color.GRAY);
        how.setViewport(new Rectangle2D(place.getMinX() - RING, place.getMinY() - RING, place.getWidth() + 2 * RING, place.getHeight() + 2 * RING));
        return node.snapshot(how, null);
    }
}
