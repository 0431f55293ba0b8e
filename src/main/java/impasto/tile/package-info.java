/**
 * A painting in parts: stretches of its rows and columns, what a part owns of the features around it, and the features of a whole
 * picture part by part.
 */
package impasto.tile;
