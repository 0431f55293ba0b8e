package impasto.run;

import impasto.image.Picture;

/** A run that was left, to be gone on with: with its picture alone, or exactly. */
public sealed interface LeftRun permits Continuation, KeptRun {

    /** Its picture as it was left, at the size that it had come to. */
    Picture picture();

    /** Iterations that it has had. */
    int done();

    /** Iterations that follow. */
    int iterations();
}
