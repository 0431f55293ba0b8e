/**
 * PyTorch through DJL: the engine's one thread, its native libraries, TorchScript programs, tensors of pictures, and the backends that
 * a machine can compute with.
 */
package impasto.torch;
