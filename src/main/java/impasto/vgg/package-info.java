/**
 * The passes of a picture through VGG-19 and of a slope back: in blocks between two poolings, in bands of rows, with kernels for
 * both ways. <em>Features</em> are what a layer gives, a <em>slope</em> the derivative of the loss in them.
 */
package impasto.vgg;
