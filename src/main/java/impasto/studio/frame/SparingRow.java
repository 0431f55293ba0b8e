package impasto.studio.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;

/**
 * Controls in a row that never has too little room for them: one after the other it shows only the icons of those that it may, or
 * leaves them out, and shows them whole as soon as there is room.
 */
public class SparingRow extends HBox {

    private record Spared(Runnable less, Runnable whole) {}

    private final List<Spared> spared = new ArrayList<>();
    private boolean changed = true;
    private boolean adapting;

    /** @param spacing between the controls, in pixels */
    protected SparingRow(double spacing) {
        super(spacing);
        setMinWidth(0);
    }

    /** Lets controls go without their words, in this order: they have an icon, and a name of their own to be told by. */
    protected final void spareWords(Labeled... controls) {
        for (Labeled control : controls) {
            spareWordsTogether(List.of(control));
        }
    }

    /** The same for controls that have to look alike, so all or none. */
    protected final void spareWordsTogether(List<? extends Labeled> controls) {
        List<ContentDisplay> whole = controls.stream().map(Labeled::getContentDisplay).toList();
        spared.add(new Spared(() -> controls.forEach(control -> control.setContentDisplay(ContentDisplay.GRAPHIC_ONLY)), () -> {
            for (int i = 0; i < whole.size(); i++) {
                controls.get(i).setContentDisplay(whole.get(i));
            }
        }));
    }

    /** Lets nodes be left out, in this order, after what could be spared before. */
    protected final void spare(Node... nodes) {
        for (Node node : nodes) {
            spared.add(new Spared(() -> show(node, false), () -> show(node, true)));
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @Override
    public final void requestLayout() {
        changed |= !adapting;
        super.requestLayout();
    }

    @Override
    protected final void layoutChildren() {
        if (changed && getWidth() > 0) {
            changed = false;
            adapting = true;
            adapt();
            adapting = false;
        }
        super.layoutChildren();
    }

    private void adapt() {
        spared.forEach(one -> one.whole().run());
        for (int i = 0; i < spared.size() && computePrefWidth(-1) > getWidth(); i++) {
            spared.get(i).less().run();
        }
    }
}
