/**
 * How the picture moves downhill: L-BFGS with its history, Adam, a running average, and when a loss stands still.
 */
package impasto.optimizer;
