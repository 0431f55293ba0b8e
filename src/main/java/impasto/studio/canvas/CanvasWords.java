package impasto.studio.canvas;

import javafx.scene.image.Image;

/** What a canvas shows, in words, for those who cannot see it. */
final class CanvasWords {

    private CanvasWords() {}

    static String of(PictureCanvas canvas) {
        Image frame = canvas.frame();
        if (frame == null) {
            return canvas.emptyTextProperty().get();
        }
        return subject(canvas) + ", " + (int) frame.getWidth() + " × " + (int) frame.getHeight() + " pixels, at "
                + Math.round(canvas.getZoom() * 100) + " %";
    }

    private static String subject(PictureCanvas canvas) {
        if (canvas.getResult() == null || canvas.isShowOriginal() && canvas.getOriginal() != null) {
            return "Original";
        }
        return switch (canvas.getCompareMode()) {
            case RESULT -> "Result";
            case WIPE -> "Original and result under a divider";
            case SIDE_BY_SIDE -> "Original and result side by side";
        };
    }
}
