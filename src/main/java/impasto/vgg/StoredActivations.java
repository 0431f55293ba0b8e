package impasto.vgg;

/** What a pass through the network stores for the backward pass. */
public enum StoredActivations {
    /** Nothing: there is no backward pass. */
    NONE,
    /** Of every layer what its gradient needs. */
    ALL,
    /**
     * What goes into each of the network's blocks, from pooling to pooling: on the backward pass the block is computed once
     * more (Chen, Xu, Zhang and Guestrin, Training Deep Nets with Sublinear Memory Cost, 2016), in bands of rows. Less memory
     * for a third more time.
     */
    CHECKPOINTS
}
