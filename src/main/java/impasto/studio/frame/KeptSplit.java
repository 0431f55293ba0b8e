package impasto.studio.frame;

import impasto.session.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Parts side by side, or one above the other, of which one takes what the others leave. These keep the size in pixels that the
 * artist gives them: a narrow window presses them, and a wide one gives it back.
 */
public final class KeptSplit extends SplitPane {

    /**
     * A part that keeps its size.
     *
     * @param name by which its size is remembered
     * @param usual its size at first, in pixels
     */
    public record Part(String name, Region content, double usual) {}

    /** What is left to the free part as long as the others are not at their least. */
    private static final double LEAST_FREE = 320;
    /** By so much a part may be off its size because of whole pixels. */
    private static final double ROUNDED = 1.5;

    private final Preferences preferences;
    private final Node free;
    private final List<Part> before;
    private final List<Part> after;
    private double laidOut = -1;

    /**
     * Parts with their sizes of the last time.
     *
     * @param free takes what is left
     */
    public KeptSplit(Preferences preferences, Orientation orientation, List<Part> before, Node free, List<Part> after) {
        this.preferences = preferences;
        this.before = before;
        this.free = free;
        this.after = after;
        setOrientation(orientation);
        showAll(true);
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node && isDivider(node)) {
                remember();
            }
        });
    }

    /** Shows all parts, or the free one alone. */
    public void showAll(boolean all) {
        List<Node> parts = new ArrayList<>();
        if (all) {
            before.forEach(part -> parts.add(part.content()));
        }
        parts.add(free);
        if (all) {
            after.forEach(part -> parts.add(part.content()));
        }
        getItems().setAll(parts);
        place();
    }

    /** Gives every part its size of the first time. */
    public void reset() {
        before.forEach(part -> preferences.forget(key(part)));
        after.forEach(part -> preferences.forget(key(part)));
        place();
    }

    private void place() {
        laidOut = -1;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double now = length(this);
        if (now != laidOut && now > 0) {
            laidOut = now;
            place(now);
            super.layoutChildren();
        }
    }

    private void place(double whole) {
        if (getItems().size() == 1) {
            return;
        }
        double divider = lookup(".split-pane-divider") instanceof Region region ? region.prefWidth(-1) : 0;
        double end = -divider / 2;
        for (int i = 0; i < before.size(); i++) {
            end += shown(before.get(i), whole) + divider;
            setDividerPosition(i, end / whole);
        }
        double begin = whole + divider / 2;
        for (int i = after.size() - 1; i >= 0; i--) {
            begin -= shown(after.get(i), whole) + divider;
            setDividerPosition(before.size() + i, begin / whole);
        }
    }

    /** The size of a part where there is so much room. */
    private double shown(Part part, double whole) {
        double kept = Stream.concat(before.stream(), after.stream()).mapToDouble(this::size).sum();
        double pressed = Math.min(1, Math.max(0, whole - LEAST_FREE) / kept);
        boolean across = getOrientation() == Orientation.HORIZONTAL;
        return Math.max(size(part) * pressed, across ? part.content().minWidth(-1) : part.content().minHeight(-1));
    }

    private double size(Part part) {
        return preferences.number(key(part)).orElse(part.usual());
    }

    /** What was moved: a part that is only pressed is not to stay so. */
    private void remember() {
        double whole = length(this);
        Stream.concat(before.stream(), after.stream())
                .filter(part -> Math.abs(length(part.content()) - shown(part, whole)) > ROUNDED)
                .forEach(part -> preferences.put(key(part), Math.round(length(part.content()))));
    }

    private double length(Region region) {
        return getOrientation() == Orientation.HORIZONTAL ? region.getWidth() : region.getHeight();
    }

    private boolean isDivider(Node node) {
        for (Node at = node; at != null && at != this; at = at.getParent()) {
            if (at.getStyleClass().contains("split-pane-divider")) {
                return at.getParent() == this;
            }
        }
        return false;
    }

    private static String key(Part part) {
        return "size." + part.name();
    }
}
