/**
 * The canvas: zooms, pans and compares two images. A <em>viewport</em> is the part of the picture that is seen, a <em>wipe</em> the
 * line between result and original. Knows nothing of paintings and no other room.
 */
package impasto.studio.canvas;
