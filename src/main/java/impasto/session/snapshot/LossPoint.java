package impasto.session.snapshot;

/**
 * A point of a take's history of losses.
 *
 * @param iteration of the whole take, from 1
 * @param total the loss
 * @param side the longest side that was painted, in pixels
 */
public record LossPoint(int iteration, double total, int side) {}
