/**
 * A painting in tiles: stretches of its rows and columns, where a tile's own features lie among those computed with its margin, and
 * the features of a whole picture tile by tile.
 */
package impasto.tile;
