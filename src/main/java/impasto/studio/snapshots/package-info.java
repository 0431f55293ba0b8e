/**
 * Snapshots, of this time and earlier ones, and the filmstrip that shows them. A <em>frame</em> is a snapshot with a small image. May
 * use {@code fx}, {@code painting} and {@code chart}.
 */
package impasto.studio.snapshots;
