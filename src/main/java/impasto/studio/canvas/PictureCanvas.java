package impasto.studio.canvas;

import impasto.studio.fx.Words;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;

/**
 * Shows a result and what it was made from, to zoom, pan and compare.
 *
 * <p>A zoom counts as image editors count it: at 100 % one picture pixel fills one device pixel, whatever the screen's
 * scale. Below that the picture is drawn smooth, above it every pixel is a sharp square.
 *
 * <p>The result's pixels are the frame: an original of another size is spread over the same frame. Without a result the
 * original stands in for it. A result of another size but the same shape takes the place of the one before without
 * moving on the screen.
 */
public final class PictureCanvas extends Region {

    private final ObjectProperty<Image> result = new SimpleObjectProperty<>(this, "result");
    private final ObjectProperty<Image> original = new SimpleObjectProperty<>(this, "original");
    private final ObjectProperty<CompareMode> compareMode =
            new SimpleObjectProperty<>(this, "compareMode", CompareMode.RESULT);
    private final DoubleProperty zoom = new SimpleDoubleProperty(this, "zoom", 1);
    private final BooleanProperty fit = new SimpleBooleanProperty(this, "fit", true);
    private final DoubleProperty divider = new SimpleDoubleProperty(this, "divider", 0.5);
    private final BooleanProperty showOriginal = new SimpleBooleanProperty(this, "showOriginal");
    private final DoubleProperty outputScale = new SimpleDoubleProperty(this, "outputScale", 1);
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", Words.of("canvas.empty"));
    private final StringProperty originalName = new SimpleStringProperty(this, "originalName", Words.of("canvas.original"));
    private final StringProperty resultName = new SimpleStringProperty(this, "resultName", Words.of("canvas.result"));
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final CanvasLayers layers;
    private Viewport viewport = new Viewport(0, 0, 0, 0, 1, 0, 0);
    private boolean settling;

    /** An empty canvas, fitted and showing the result alone. */
    public PictureCanvas() {
        getStyleClass().add("picture-canvas");
        getStylesheets().add(PictureCanvas.class.getResource("/impasto/studio/canvas.css").toExternalForm());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(Words.of("canvas.help"));
        setMinSize(0, 0);
        layers = new CanvasLayers(this);
        getChildren().addAll(layers.nodes());
        new CanvasInput(this);
        new OutputScale(this).feed(outputScale);
        result.addListener((property, before, now) -> requestLayout());
        original.addListener((property, before, now) -> requestLayout());
        compareMode.addListener((property, before, now) -> requestLayout());
        divider.addListener((property, before, now) -> requestLayout());
        originalName.addListener((property, before, now) -> requestLayout());
        resultName.addListener((property, before, now) -> requestLayout());
        emptyText.addListener((property, before, now) -> requestLayout());
        note.addListener((property, before, now) -> requestLayout());
        showOriginal.addListener((property, before, now) -> requestLayout());
        outputScale.addListener((property, before, now) -> outputScaleChanged(before.doubleValue()));
        zoom.addListener((property, before, now) -> zoomChanged());
        fit.addListener((property, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        settle();
        layers.lay();
        setAccessibleText(CanvasWords.of(this));
    }

    /** Draws anew after the pixels of a shown {@code WritableImage} were written to; another image needs no call. */
    public void repaint() {
        layers.forgetPixels();
        requestLayout();
    }

    /** Zooms about a point of this node, out of {@link #fitProperty fit}. The zoom is held within its limits. */
    public void zoomAt(double newZoom, double x, double y) {
        if (frame() == null) {
            return;
        }
        settle();
        double within = ZoomSteps.within(newZoom, fitZoom());
        zoomed(viewport.zoomedAt(within / getOutputScale(), panes().within(x), y));
    }

    /** Zooms in to the next round zoom, about the middle. */
    public void zoomIn() {
        setZoom(ZoomSteps.above(getZoom()));
    }

    /** Zooms out to the next round zoom, about the middle. */
    public void zoomOut() {
        setZoom(ZoomSteps.below(getZoom()));
    }

    /** Moves the picture by units of this node, as far as its edges allow, and out of fit if it moved. */
    public void pan(double right, double down) {
        settle();
        Viewport panned = viewport.panned(right, down);
        if (!panned.equals(viewport)) {
            zoomed(panned);
        }
    }

    /**
     * The place in the picture under a point of this node, in pixels of the frame from its top left; outside
     * {@code [0, width) × [0, height)} where the point is beside the picture. Either pane of a side by side answers.
     */
    public Point2D toPicture(double x, double y) {
        settle();
        return new Point2D(viewport.toPictureX(panes().within(x)), viewport.toPictureY(y));
    }

    /**
     * Nodes laid over the result, in the frame's pixels: they move and grow with the picture and are cut off at the
     * pane's edge. Mouse events reach them before the canvas.
     */
    public ObservableList<Node> getOverlay() {
        return layers.overlay();
    }

    /** The picture whose pixels are the frame; null when the canvas is empty. */
    Image frame() {
        return getResult() != null ? getResult() : getOriginal();
    }

    Viewport viewport() {
        settle();
        return viewport;
    }

    Panes panes() {
        return Panes.of(getWidth(), getCompareMode() == CompareMode.SIDE_BY_SIDE, getOutputScale());
    }

    // Brings the viewport up to date with the node's size, the picture's and the fit; idempotent.
    private void settle() {
        Image frame = frame();
        if (frame == null) {
            return;
        }
        Panes panes = panes();
        Viewport before = viewport;
        boolean moved = before.pictureWidth() != frame.getWidth() || before.pictureHeight() != frame.getHeight();
        if (isFit() || moved && !before.sameShape(frame.getWidth(), frame.getHeight())) {
            viewport = fitted();
            settled(true);
        } else {
            Viewport with = moved ? before.withPicture(frame.getWidth(), frame.getHeight()) : before;
            viewport = with.resized(panes.width(), getHeight());
            settled(false);
        }
    }

    private Viewport fitted() {
        Image frame = frame();
        return Viewport.fitted(
                panes().width(), getHeight(), frame.getWidth(), frame.getHeight(), CanvasLayers.MARGIN);
    }

    private double fitZoom() {
        return frame() == null ? 1 : fitted().scale() * getOutputScale();
    }

    private void zoomed(Viewport newViewport) {
        viewport = newViewport;
        settled(false);
        requestLayout();
    }

    private void settled(boolean fitted) {
        settling = true;
        fit.set(fitted);
        zoom.set(viewport.scale() * getOutputScale());
        settling = false;
    }

    private void zoomChanged() {
        if (!settling) {
            zoomAt(getZoom(), panes().first() + panes().width() / 2, getHeight() / 2);
        }
    }

    private void outputScaleChanged(double before) {
        viewport = viewport.zoomed(viewport.scale() * before / getOutputScale());
        requestLayout();
    }

    /** The picture being made; null when there is none. */
    public ObjectProperty<Image> resultProperty() {
        return result;
    }

    public Image getResult() {
        return result.get();
    }

    /** What the result was made from; null when there is none. */
    public ObjectProperty<Image> originalProperty() {
        return original;
    }

    public Image getOriginal() {
        return original.get();
    }

    /** What the original is called where it is compared. */
    public StringProperty originalNameProperty() {
        return originalName;
    }

    /** What the result is called where it is compared. */
    public StringProperty resultNameProperty() {
        return resultName;
    }

    /** What is to be known of the result, over it while it is shown; empty for nothing. */
    public StringProperty noteProperty() {
        return note;
    }

    /** How result and original are shown together. */
    public ObjectProperty<CompareMode> compareModeProperty() {
        return compareMode;
    }

    public CompareMode getCompareMode() {
        return compareMode.get();
    }

    /**
     * Device pixels per picture pixel: 1 is 100 %. Setting it zooms about the middle, out of fit; a value beyond the
     * limits (5 % to 3200 %, or the fit where that is further) is held at them.
     */
    public DoubleProperty zoomProperty() {
        return zoom;
    }

    public double getZoom() {
        return zoom.get();
    }

    public void setZoom(double newZoom) {
        zoomAt(newZoom, panes().first() + panes().width() / 2, getHeight() / 2);
    }

    /** Whether the picture is kept as large as the view allows; zooming and panning end it. */
    public BooleanProperty fitProperty() {
        return fit;
    }

    public boolean isFit() {
        return fit.get();
    }

    /** In a wipe, how much of the visible picture's width shows the original: 0 to 1. */
    public DoubleProperty dividerProperty() {
        return divider;
    }

    public double getDivider() {
        return divider.get();
    }

    /** Whether the original alone is shown for now, whatever the compare mode; H or the backslash held does it too. */
    public BooleanProperty showOriginalProperty() {
        return showOriginal;
    }

    public boolean isShowOriginal() {
        return showOriginal.get();
    }

    /**
     * Device pixels per unit of this node. It follows the window the node is in; set it after showing to draw at
     * another resolution, as for a snapshot at twice the size.
     */
    public DoubleProperty outputScaleProperty() {
        return outputScale;
    }

    public double getOutputScale() {
        return outputScale.get();
    }

    /** The line of text shown while there is no picture. */
    public StringProperty emptyTextProperty() {
        return emptyText;
    }
}
