/**
 * The forward and backward pass of a picture through VGG-19: in <em>blocks</em>, the network's own between two poolings, and in
 * <em>bands</em> of rows. <em>Features</em> are what a layer gives, the <em>gradient</em> is the derivative of the loss in them;
 * with <em>checkpointing</em> features are computed twice instead of stored.
 */
package impasto.vgg;
