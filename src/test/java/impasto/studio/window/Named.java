package impasto.studio.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/** Finds what takes the focus and does not say to a screen reader what it is. */
final class Named {

    /** What tells nothing of what can be done there. */
    private static final Set<AccessibleRole> NO_ROLES = Set.of(AccessibleRole.NODE, AccessibleRole.PARENT, AccessibleRole.TEXT);

    private Named() {}

    /** What is without name or role in all windows; on the FX thread. */
    static List<String> faults() {
        List<Node> nodes = Seen.nodes();
        Set<Node> labelled = new HashSet<>();
        nodes.stream().filter(Label.class::isInstance).map(node -> ((Label) node).getLabelFor()).forEach(labelled::add);
        List<String> faults = new ArrayList<>();
        for (Node node : nodes) {
            if (node.isFocusTraversable() && !node.isDisabled()) {
                if (!isNamed(node) && !labelled.contains(node)) {
                    faults.add("no name: " + Seen.name(node) + " " + node.getStyleClass());
                }
                if (NO_ROLES.contains(node.getAccessibleRole())) {
                    faults.add("no role: " + Seen.name(node) + " " + node.getStyleClass());
                }
            }
        }
        return faults;
    }

    private static boolean isNamed(Node node) {
        String name = node.getAccessibleText();
        return name != null && !name.isBlank() || node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()
                || node instanceof TextInputControl input && !input.isEditable();
    }
}
