/**
 * PyTorch through DJL: the engine's one thread, its native libraries, TorchScript programs, tensors of pictures, and the ways that
 * a machine can compute.
 */
package impasto.torch;
