package impasto.studio.takes;

import impasto.studio.painting.LeftPainting;

/** Begins to paint with what is set and the pictures on the cards, or says what is missing. */
public interface PaintStart {

    /** A new painting. */
    void paint();

    /** The painting that ended last, further. */
    void paintOn();

    /** One that was left at another time. */
    void goOn(LeftPainting left);
}
