package impasto.studio.canvas;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/** Draws the visible part of a picture, on whole device pixels, and keeps what shrinking it took to prepare. */
final class PicturePainter {

    private Halvings halvings;

    /** Forgets what was prepared: the image's pixels are no longer what they were. */
    void forget() {
        halvings = null;
    }

    /**
     * Draws an image over the frame that a viewport gives, whatever the image's own size.
     *
     * @param viewport where the frame lies within its pane
     * @param paneX where in the graphics the pane begins
     * @param from the left end of what to draw, within the pane
     * @param to the right end of what to draw, within the pane
     * @param outputScale device pixels per view unit
     */
    void paint(
            GraphicsContext graphics, Image image, Viewport viewport, double paneX, double from, double to,
            double outputScale) {
        double left = snapped(viewport.x(), outputScale);
        double top = snapped(viewport.y(), outputScale);
        double right = snapped(viewport.x() + viewport.pictureWidth() * viewport.scale(), outputScale);
        double bottom = snapped(viewport.y() + viewport.pictureHeight() * viewport.scale(), outputScale);
        double drawLeft = Math.max(left, snapped(Math.max(0, from), outputScale));
        double drawTop = Math.max(top, 0);
        double drawWidth = Math.min(right, snapped(Math.min(viewport.viewWidth(), to), outputScale)) - drawLeft;
        double drawHeight = Math.min(bottom, viewport.viewHeight()) - drawTop;
        if (drawWidth <= 0 || drawHeight <= 0) {
            return;
        }
        double ratio = (right - left) * outputScale / image.getWidth();
        Image level = levels(image).forRatio(ratio);
        double across = level.getWidth() / (right - left);
        double down = level.getHeight() / (bottom - top);
        graphics.setImageSmoothing(ratio < 1);
        graphics.drawImage(
                level,
                (drawLeft - left) * across, (drawTop - top) * down, drawWidth * across, drawHeight * down,
                paneX + drawLeft, drawTop, drawWidth, drawHeight);
    }

    private Halvings levels(Image image) {
        if (halvings == null || halvings.whole() != image) {
            halvings = new Halvings(image);
        }
        return halvings;
    }

    private static double snapped(double position, double outputScale) {
        return Math.rint(position * outputScale) / outputScale;
    }
}
