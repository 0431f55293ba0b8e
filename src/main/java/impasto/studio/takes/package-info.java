/**
 * Takes: every painting, and every branch of one that was begun from a snapshot, with all that it was made of. They are recorded while it
 * is painted, shown as a tree, returned to and painted on. May use {@code fx}, {@code painting}, {@code settings}, {@code pictures} and
 * {@code snapshots}.
 */
package impasto.studio.takes;
