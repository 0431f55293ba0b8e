package impasto.studio.canvas;

/** How a {@link PictureCanvas} shows the result beside what it was made from. */
public enum CompareMode {
    /** The result alone. */
    RESULT,
    /** One picture, cut by a movable divider: the original on its left, the result on its right. */
    WIPE,
    /** Two panes with the same zoom and place: the original on the left, the result on the right. */
    SIDE_BY_SIDE
}
