/**
 * A run: its stages from coarse to fine, steered from any thread, told iteration by iteration. The engine's front: with settings,
 * pictures and networks it is all that others need.
 */
package impasto.transfer;
