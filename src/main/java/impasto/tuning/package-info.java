/**
 * How fast this machine is, and which backend is the fastest that computes nearly the same loss.
 */
package impasto.tuning;
