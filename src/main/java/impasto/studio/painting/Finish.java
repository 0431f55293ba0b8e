package impasto.studio.painting;

import impasto.image.Picture;
import impasto.session.snapshot.PaintedPicture;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.studio.fx.Background;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/**
 * The painting in the colours that are set, done anew when the picture or the colours change; the latest wins. The
 * painting as its run left it is kept, so that every colour can be taken back.
 */
final class Finish {

    private final Background background;
    private final Object work = new Object();

    // Guarded by this.
    private ObjIntConsumer<Picture> taker = (picture, iteration) -> { };
    private Picture content;
    private Picture raw;
    private int iteration;
    private Colour colour = Colour.STYLES;
    private boolean waiting;

    /** @param background where a picture is coloured anew when only its colours change */
    Finish(Background background) {
        this.background = background;
    }

    /** A painting that is only about to begin: nothing of the one before is its. */
    synchronized void clear() {
        iteration = 0;
    }

    /** As before the first painting. */
    synchronized void forget() {
        begin(null, (picture, at) -> { });
    }

    /** A new painting, or one that is painted on. */
    synchronized void begin(Picture newContent, ObjIntConsumer<Picture> newTaker) {
        content = newContent;
        taker = newTaker;
        raw = null;
        iteration = 0;
    }

    /** A new state of the painting; its coloured picture is handed over before this returns. */
    void picture(Picture picture, int at) {
        synchronized (this) {
            raw = picture;
            iteration = at;
        }
        show();
    }

    /** Other colours for the picture that is there, soon. */
    void colour(Colour now) {
        synchronized (this) {
            boolean same = now.finishing().equals(colour.finishing());
            colour = now;
            if (same || raw == null || waiting) {
                return;
            }
            waiting = true;
        }
        background.run(() -> {
            synchronized (this) {
                waiting = false;
            }
            show();
            return true;
        }, done -> { }, failure -> { });
    }

    /** The painting as it is; empty before the first. */
    synchronized Optional<PaintedPicture> painted() {
        return raw == null ? Optional.empty() : Optional.of(of(raw));
    }

    /** As {@link #painted}, with the iteration that it is of; empty before the first is done. */
    synchronized Optional<Painter.Newest> newest() {
        return raw == null || iteration == 0 ? Optional.empty() : Optional.of(new Painter.Newest(of(raw), iteration));
    }

    /** A state of the painting in the colours of now. */
    synchronized PaintedPicture of(Picture picture) {
        return new PaintedPicture(picture, Optional.of(content), colour);
    }

    private void show() {
        synchronized (work) {
            PaintedPicture painted;
            int at;
            ObjIntConsumer<Picture> to;
            synchronized (this) {
                if (raw == null) {
                    return;
                }
                painted = of(raw);
                at = iteration;
                to = taker;
            }
            to.accept(painted.coloured(), at);
        }
    }
}
