package impasto.studio.canvas;

import impasto.studio.fx.Words;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import javafx.scene.transform.Scale;

/** The nodes that a {@link PictureCanvas} is made of, from the drawn pictures up to the focus ring. */
final class CanvasLayers {

    /** Left free about a fitted picture, in view units. */
    static final double MARGIN = 12;

    private static final double BADGE_INSET = 10;

    private final PictureCanvas owner;
    private final Canvas drawing = new Canvas();
    private final Scale drawingScale = new Scale(1, 1);
    private final Pane overlay = new Pane();
    private final Affine overlayPlace = new Affine();
    private final Pane overlayPane = new Pane(overlay);
    private final Rectangle overlayClip = new Rectangle();
    private final Region gutter = new Region();
    private final Label originalBadge = badge();
    private final Label resultBadge = badge();
    private final Label noteBadge = badge();
    private final WipeHandle handle;
    private final EmptyCanvas empty;
    private final Region focusRing = new Region();
    private final PicturePainter resultPainter = new PicturePainter();
    private final PicturePainter originalPainter = new PicturePainter();

    CanvasLayers(PictureCanvas owner) {
        this.owner = owner;
        handle = new WipeHandle(owner.dividerProperty());
        empty = new EmptyCanvas(owner.emptyTextProperty());
        drawing.getTransforms().add(drawingScale);
        overlay.getTransforms().add(overlayPlace);
        overlay.setPickOnBounds(false);
        overlayPane.setPickOnBounds(false);
        overlayPane.setClip(overlayClip);
        gutter.getStyleClass().add("gutter");
        noteBadge.setId("canvas-note");
        focusRing.getStyleClass().add("focus-ring");
        focusRing.setMouseTransparent(true);
        drawing.setMouseTransparent(true);
        nodes().forEach(node -> node.setManaged(false));
    }

    List<Node> nodes() {
        return List.of(drawing, overlayPane, gutter, originalBadge, resultBadge, noteBadge, handle, empty, focusRing);
    }

    ObservableList<Node> overlay() {
        return overlay.getChildren();
    }

    void forgetPixels() {
        resultPainter.forget();
        originalPainter.forget();
    }

    /** Draws the pictures and lays everything else about them. */
    void lay() {
        double width = owner.getWidth();
        double height = owner.getHeight();
        boolean filled = owner.frame() != null;
        CompareMode mode = filled ? owner.getCompareMode() : CompareMode.RESULT;
        boolean held = owner.isShowOriginal() && owner.getOriginal() != null && owner.getResult() != null;
        Panes panes = owner.panes();
        draw(mode, held, panes, width, height);
        gutter.setVisible(mode == CompareMode.SIDE_BY_SIDE);
        gutter.resizeRelocate(panes.width(), 0, Panes.GUTTER, height);
        handle.setVisible(mode == CompareMode.WIPE && !held);
        handle.place(owner.viewport().visibleLeft(), owner.viewport().visibleRight(), height);
        empty.setVisible(!filled && !owner.emptyTextProperty().get().isEmpty());
        empty.resizeRelocate(0, 0, width, height);
        focusRing.resizeRelocate(0, 0, width, height);
        layOverlay(panes, height);
        layBadges(mode, held, panes);
    }

    private void draw(CompareMode mode, boolean held, Panes panes, double width, double height) {
        double device = owner.getOutputScale();
        double finer = device / OutputScale.of(owner);
        drawing.setWidth(width * finer);
        drawing.setHeight(height * finer);
        drawingScale.setX(1 / finer);
        drawingScale.setY(1 / finer);
        GraphicsContext graphics = drawing.getGraphicsContext2D();
        graphics.setTransform(finer, 0, 0, finer, 0, 0);
        graphics.clearRect(0, 0, width, height);
        if (owner.frame() == null) {
            return;
        }
        Viewport viewport = owner.viewport();
        Image original = owner.getOriginal();
        Image result = held || owner.getResult() == null ? original : owner.getResult();
        PicturePainter painter = result == original ? originalPainter : resultPainter;
        double cut = mode == CompareMode.WIPE && original != null ? dividerAt(viewport) : 0;
        painter.paint(graphics, result, viewport, panes.second(), cut, panes.width(), device);
        if (original != null && mode != CompareMode.RESULT) {
            double to = mode == CompareMode.WIPE ? cut : panes.width();
            originalPainter.paint(graphics, original, viewport, panes.first(), 0, to, device);
        }
    }

    private double dividerAt(Viewport viewport) {
        double left = viewport.visibleLeft();
        return Math.rint(left + (viewport.visibleRight() - left) * owner.getDivider());
    }

    private void layOverlay(Panes panes, double height) {
        Viewport viewport = owner.viewport();
        overlayPane.resizeRelocate(panes.second(), 0, panes.width(), height);
        overlayClip.setWidth(panes.width());
        overlayClip.setHeight(height);
        overlay.resize(viewport.pictureWidth(), viewport.pictureHeight());
        overlayPlace.setToTransform(viewport.scale(), 0, viewport.x(), 0, viewport.scale(), viewport.y());
    }

    private void layBadges(CompareMode mode, boolean held, Panes panes) {
        boolean compared = mode != CompareMode.RESULT && !held;
        originalBadge.setVisible(compared || held);
        resultBadge.setVisible(compared);
        originalBadge.setText(owner.getOriginal() == null ? Words.of("canvas.no-original") : owner.originalNameProperty().get());
        resultBadge.setText(owner.getResult() == null ? Words.of("canvas.no-result") : owner.resultNameProperty().get());
        originalBadge.autosize();
        resultBadge.autosize();
        originalBadge.relocate(BADGE_INSET, BADGE_INSET);
        boolean beside = mode == CompareMode.SIDE_BY_SIDE;
        double right = panes.width() - resultBadge.getWidth() - BADGE_INSET;
        resultBadge.relocate(Math.rint(beside ? panes.second() + BADGE_INSET : right), BADGE_INSET);
        noteBadge.setText(owner.noteProperty().get());
        noteBadge.setVisible(!noteBadge.getText().isEmpty() && owner.getResult() != null && !held);
        noteBadge.autosize();
        double under = compared ? resultBadge.getHeight() + BADGE_INSET / 2 : 0;
        double besides = beside ? panes.second() + BADGE_INSET : panes.width() - noteBadge.getWidth() - BADGE_INSET;
        noteBadge.relocate(Math.rint(compared ? besides : BADGE_INSET), BADGE_INSET + under);
    }

    private static Label badge() {
        Label badge = new Label();
        badge.getStyleClass().add("badge");
        badge.setMouseTransparent(true);
        return badge;
    }
}
