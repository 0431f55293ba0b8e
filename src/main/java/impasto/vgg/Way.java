package impasto.vgg;

/**
 * How a network is run.
 *
 * @param script whether by the TorchScript program, else by the operations of DJL
 * @param precision of its numbers; DJL's operations are float32 alone
 */
public record Way(boolean script, Precision precision) {

    /** @throws IllegalArgumentException when DJL is asked for a precision that it does not have */
    public Way {
        if (!script && precision != Precision.FLOAT32) {
            throw new IllegalArgumentException("without TorchScript the network runs in float32 only");
        }
    }
}
