package impasto.bench;

import impasto.image.Picture;

/** A loop that paints, step by step. */
public interface Loop extends AutoCloseable {

    /** One iteration; returns when it is done. */
    void step();

    /** The picture so far. */
    Picture picture();

    @Override
    void close();
}
