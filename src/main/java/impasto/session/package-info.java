/**
 * What outlives a run: the studio's preferences, presets, masks, where pictures come from, how exported files are named.
 * Snapshots and the folders of it all have packages of their own, which this one does not know.
 */
package impasto.session;
