package impasto.transfer;

/**
 * One iteration of a run.
 *
 * @param iteration its number, from 1
 * @param scale the longest side of the picture it worked on, in pixels
 * @param losses the loss of the picture it found, before its step
 * @param weights the weights it used
 * @param seconds how long it took
 */
public record Iterate(int iteration, int scale, Losses losses, Weights weights, double seconds) {}
