/**
 * A run as it is computed: its stages from coarse to fine, and whether settings, network and pictures go together.
 */
package impasto.transfer;
