package impasto.settings.catalogue;

/** When a new value of a setting acts. */
public enum Acts {
    /** On the picture that is shown. */
    AT_ONCE,
    /** On the painting under way. */
    NEXT_ITERATION,
    /** On the painting under way from its next scale on. */
    NEXT_SCALE,
    /** Not on the painting under way. */
    NEXT_PAINTING
}
