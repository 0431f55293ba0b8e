package impasto.vgg;

/** What a way through the network keeps for the way back. */
public enum StoredActivations {
    /** Nothing: there is none. */
    NOTHING,
    /** Of every layer what its slope needs. */
    ALL,
    /**
     * What goes into each of the network's blocks, from pooling to pooling: on the way back the block is computed once more
     * (Chen, Xu, Zhang and Guestrin, Training Deep Nets with Sublinear Memory Cost, 2016), in bands of rows. Less memory for
     * a third more time.
     */
    CHECKPOINTS
}
