/**
 * Weight files of VGG-19 and where they come from: the built-in network, the download with its checks, files of the user's.
 * A <em>network</em> is its weights; what computes with them is in {@code vgg}.
 */
package impasto.network;
