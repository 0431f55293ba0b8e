/**
 * How fast this machine is, and which way of computing is the fastest that keeps the loss.
 */
package impasto.tuning;
