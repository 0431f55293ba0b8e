package impasto.transfer;

/**
 * Whether the loss is computed block by block, which gives the same picture with less memory in more time.
 *
 * @param auto whether blocks are used, and how large they are, is chosen for the memory that is free
 * @param side of a block in pixels, taken down to a multiple of {@value Span#ALIGNMENT}; 0 for the whole picture at once;
 *     for when it is not chosen
 */
public record Blocks(boolean auto, int side) {

    /** Chosen for the memory that is free. */
    public static final Blocks AUTO = new Blocks(true, 0);
    /** The whole picture at once. */
    public static final Blocks NONE = new Blocks(false, 0);

    /** @throws SettingsException when the side is neither 0 nor {@value Span#ALIGNMENT} or more */
    public Blocks {
        if (side != 0) {
            Checks.atLeast("the side of a block", side, Span.ALIGNMENT);
        }
    }

    /**
     * Blocks of one side.
     *
     * @throws SettingsException when the side is below {@value Span#ALIGNMENT}
     */
    public static Blocks of(int side) {
        Checks.atLeast("the side of a block", side, Span.ALIGNMENT);
        return new Blocks(false, side);
    }
}
