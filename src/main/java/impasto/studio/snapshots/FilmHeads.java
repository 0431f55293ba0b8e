package impasto.studio.snapshots;

import impasto.studio.fx.Icons;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.kordamp.ikonli.feather.Feather;

/**
 * Above the filmstrip: what each painting learns from and when it was begun, over its snapshots and in sight as long as one of them
 * is.
 */
final class FilmHeads extends Region {

    private static final double HEIGHT = 26;
    private static final double PICTURE = 20;
    private static final double INSET = 8;

    /** Told that a menu is asked for. */
    @FunctionalInterface
    interface Asked {
        void about(FilmGroup group, Node head, double x, double y);
    }

    private final Node strip;
    private final Asked asked;
    private final Rectangle clip = new Rectangle();
    private final List<Label> heads = new ArrayList<>();
    private List<FilmGroup> groups = List.of();

    /** @param strip with cells of class {@link SnapshotCell} */
    FilmHeads(Node strip, Asked asked) {
        this.strip = strip;
        this.asked = asked;
        getStyleClass().add("heads");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setClip(clip);
    }

    /** Other groups. */
    void show(List<FilmGroup> now) {
        groups = now;
        while (heads.size() < groups.size()) {
            Label head = new Label();
            head.getStyleClass().add("head");
            head.setManaged(false);
            heads.add(head);
            getChildren().add(head);
        }
        for (int i = 0; i < heads.size(); i++) {
            Label head = heads.get(i);
            head.setVisible(i < groups.size());
            if (i < groups.size()) {
                fill(head, groups.get(i));
            }
        }
        requestLayout();
    }

    private void fill(Label head, FilmGroup group) {
        if (group.equals(head.getUserData())) {
            return;
        }
        head.setUserData(group);
        head.setText(group.title());
        Icons.name(head, group.words());
        HBox graphic = new HBox(group.style() == null ? Icons.of(Feather.IMAGE) : picture(group.style()));
        graphic.setAlignment(Pos.CENTER);
        graphic.getStyleClass().add("marks");
        if (group.star()) {
            graphic.getChildren().add(Icons.of(Feather.STAR));
        }
        head.setGraphic(graphic);
        head.setOnContextMenuRequested(event -> {
            asked.about(group, head, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static ImageView picture(Image style) {
        ImageView picture = new ImageView(style);
        picture.setPreserveRatio(true);
        picture.setFitHeight(PICTURE);
        picture.setFitWidth(2 * PICTURE);
        return picture;
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        double[] starts = new double[groups.size()];
        double[] ends = new double[groups.size()];
        for (Node node : strip.lookupAll(".list-cell")) {
            if (node instanceof SnapshotCell cell && !cell.isEmpty() && cell.isVisible()) {
                Bounds bounds = sceneToLocal(cell.localToScene(cell.getLayoutBounds()));
                int group = group(cell.getIndex());
                if (group >= 0 && bounds.getMaxX() > 0 && bounds.getMinX() < getWidth()) {
                    starts[group] = ends[group] == 0 ? bounds.getMinX() : Math.min(starts[group], bounds.getMinX());
                    ends[group] = Math.max(ends[group], bounds.getMaxX());
                }
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            Label head = heads.get(i);
            double start = Math.max(0, starts[i]) + INSET;
            head.setVisible(ends[i] > start);
            // The name of one that goes out of sight is pushed out by its end.
            double width = head.prefWidth(-1);
            double room = ends[i] - INSET - start;
            double at = starts[i] < 0 && room < width ? Math.min(start, ends[i] - INSET - width) : start;
            head.resizeRelocate(Math.rint(at), 0, Math.min(width, ends[i] - INSET - at), getHeight());
        }
    }

    private int group(int index) {
        for (int i = 0; i < groups.size(); i++) {
            if (index >= groups.get(i).from() && index < groups.get(i).to()) {
                return i;
            }
        }
        return -1;
    }
}
