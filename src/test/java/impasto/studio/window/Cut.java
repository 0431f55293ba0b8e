package impasto.studio.window;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** Finds text that is not seen whole: with an ellipsis, or beyond the place that it has. */
final class Cut {

    /** By so much glyphs may hang over what their font promises, in pixels. */
    private static final double SLACK = 1.5;

    private Cut() {}

    /** What is cut off in all windows; on the FX thread. */
    static List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Node node : Seen.nodes()) {
            if (node instanceof Labeled labeled && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                    && labeled.getText() != null && !labeled.getText().isBlank() && !saysItself(labeled)) {
                shortened(labeled, faults);
            }
            if (Seen.isText(node)) {
                within((Text) node, faults);
            }
        }
        return faults;
    }

    /** The names of files are of any length, and stand whole in their tooltips. */
    private static boolean saysItself(Labeled labeled) {
        return labeled.getStyleClass().contains("file-name") && labeled.getTooltip() != null
                && labeled.getTooltip().getText().equals(labeled.getText());
    }

    private static void shortened(Labeled labeled, List<String> faults) {
        String whole = labeled.isMnemonicParsing() ? labeled.getText().replace("_", "") : labeled.getText();
        labeled.getChildrenUnmodifiable().stream().filter(Seen::isText).map(Text.class::cast)
                .filter(text -> text.getText().contains(labeled.getEllipsisString()) && !whole.contains(labeled.getEllipsisString()))
                .forEach(text -> faults.add(Seen.name(text) + " of “" + whole + "”"));
        if (!holds(labeled, plain(whole))) {
            faults.add("nothing of “" + whole + "” in " + Seen.name(labeled));
        }
    }

    /** Whether a text lies somewhere in a control, as menus and titles have theirs deeper down. */
    private static boolean holds(Parent parent, String text) {
        return parent.getChildrenUnmodifiable().stream().anyMatch(child -> child instanceof Text shown && (Seen.isText(shown))
                && (parent instanceof Labeled || plain(shown.getText()).equals(text)) || child instanceof Parent inner && holds(inner, text));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static void within(Text text, List<String> faults) {
        Bounds bounds = text.localToScene(text.getLayoutBounds());
        boolean down = true;
        for (Node at = text.getParent(); at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("sheet") || at instanceof TextArea) {
                return;
            }
            // What is above or below is scrolled to.
            down &= !at.getStyleClass().contains("viewport");
            Bounds place = at.localToScene(at.getLayoutBounds());
            boolean clips = at.getClip() != null || at instanceof Labeled || at instanceof TextInputControl || at.getParent() == null;
            if (clips && (bounds.getMinX() < place.getMinX() - SLACK || bounds.getMaxX() > place.getMaxX() + SLACK)
                    || clips && down && (bounds.getMinY() < place.getMinY() - SLACK || bounds.getMaxY() > place.getMaxY() + SLACK)) {
                faults.add(Seen.name(text) + " beyond " + at.getTypeSelector() + " " + at.getStyleClass());
                return;
            }
            if (at instanceof ScrollPane scroll && scroll.getHbarPolicy() != ScrollBarPolicy.NEVER && !scroll.isFitToWidth()) {
                return;
            }
        }
    }
}
