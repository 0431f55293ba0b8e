/**
 * Which place of a painting each place of the picture shall look like. Its words: a grid lays places over a picture; a key is the
 * features of a place of a painting, a query those of a place of the picture; what is matched is the key of largest cosine; features
 * of all layers side by side are a hypercolumn. May use the tiles, the network and the scripts that are below it, no loss.
 */
package impasto.matching;
