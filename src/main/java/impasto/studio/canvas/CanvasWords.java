package impasto.studio.canvas;

import impasto.studio.fx.Words;
import impasto.words.Numbers;
import javafx.scene.image.Image;

/** What a canvas shows, in words, for those who cannot see it. */
final class CanvasWords {

    private CanvasWords() {}

    static String of(PictureCanvas canvas) {
        Image frame = canvas.frame();
        if (frame == null) {
            return canvas.emptyTextProperty().get();
        }
        return Words.of("canvas.shown", subject(canvas), (int) frame.getWidth(), (int) frame.getHeight(),
                Numbers.percent(canvas.getZoom()));
    }

    private static String subject(PictureCanvas canvas) {
        if (canvas.getResult() == null || canvas.isShowOriginal() && canvas.getOriginal() != null) {
            return Words.of("canvas.original");
        }
        return Words.of(switch (canvas.getCompareMode()) {
            case RESULT -> "canvas.result";
            case WIPE -> "canvas.wipe";
            case SIDE_BY_SIDE -> "canvas.side-by-side";
        });
    }
}
