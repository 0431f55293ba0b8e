package impasto.studio.painting;

/** Where a painting stands. */
public enum RunState {
    /** Nothing is being painted. */
    IDLE,
    /** The engine, the network and the pictures are being loaded. */
    PREPARING,
    PAINTING,
    PAUSED,
    /** The last iteration is being finished. */
    STOPPING;

    /** Whether a painting is under way. */
    public boolean active() {
        return this != IDLE;
    }
}
