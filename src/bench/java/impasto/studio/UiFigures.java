package impasto.studio;

/**
 * How the window answered while it painted a sample with the built-in network and the default settings.
 *
 * @param size the longest side that was painted, in pixels
 * @param launchSeconds from the start of the process until the window could be used
 * @param engineSeconds from the start of the process until the engine was loaded
 * @param firstPreviewSeconds from Paint to the first preview of any iteration
 * @param firstScaleSeconds from Paint until the smallest scale, painted, was shown
 * @param paintingSeconds from Paint until the finished picture was shown
 * @param iterations of the painting
 * @param longestGapMilliseconds the longest time between two pulses of the window while it painted
 * @param previewShare the part of the painting's time that went into previews, 0 to 1
 */
public record UiFigures(int size, double launchSeconds, double engineSeconds, double firstPreviewSeconds,
        double firstScaleSeconds, double paintingSeconds, int iterations, double longestGapMilliseconds,
        double previewShare) {}
