package impasto.cli;

import impasto.run.Losses;

/**
 * The figures of a run.
 *
 * @param seconds from the first iteration to the last
 * @param medianSeconds of an iteration; 0 when there was none
 * @param peakMegabytes of the process
 */
record RunRecord(int iterations, Losses first, Losses last, double seconds, double medianSeconds, long peakMegabytes) {}
