/**
 * What every room of the studio stands on: work in the background, images from pictures, messages and what is written and must not be
 * lost, dialogs, icons and small parts of the look. A <em>sentence</em> is what the artist is told. Knows no room.
 */
package impasto.studio.fx;
