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
            String text = canvas.emptyTextProperty().get();
            return text.isEmpty() ? Words.of("canvas.empty") : text;
        }
        String note = canvas.getResult() == null ? "" : canvas.noteProperty().get();
        return Words.of("canvas.shown", note.isEmpty() ? subject(canvas) : Words.of("canvas.noted", subject(canvas), note), (int) frame.getWidth(), (int) frame.getHeight(),
                Numbers.percent(canvas.getZoom()));
    }

    private static String subject(PictureCanvas canvas) {
        if (canvas.getResult() == null || canvas.isShowOriginal() && canvas.getOriginal() != null) {
            return canvas.originalNameProperty().get();
        }
        String original = canvas.originalNameProperty().get();
        String result = canvas.resultNameProperty().get();
        return switch (canvas.getCompareMode()) {
            case RESULT -> result;
            case WIPE -> Words.of("canvas.before-and-after", original, result);
            case SIDE_BY_SIDE -> Words.of("canvas.side-by-side", original, result);
        };
    }
}
