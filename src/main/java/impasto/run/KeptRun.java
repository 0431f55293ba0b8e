package impasto.run;

import impasto.image.Picture;

/**
 * A run that goes on as if it had never been left.
 *
 * @param picture to be shown until there is another one
 * @param state its arrays, there until it has begun
 */
public record KeptRun(Checkpoint checkpoint, RunState state, Picture picture) implements LeftRun {

    @Override
    public int done() {
        return checkpoint.iteration();
    }

    @Override
    public int iterations() {
        return checkpoint.iterations() - checkpoint.iteration();
    }
}
