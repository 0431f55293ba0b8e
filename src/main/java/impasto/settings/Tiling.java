package impasto.settings;

import java.util.Locale;

/**
 * How memory is saved, for the same picture in more time: by computing the loss tile by tile, or by computing features
 * once more on the backward pass instead of keeping them.
 *
 * @param auto whether and how is chosen for the memory that is free; the rest is for when it is not
 * @param side of a tile in pixels, taken down to a multiple of {@value VggLayer#COARSEST}; 0 for the whole picture at once
 * @param checkpoints whether of the whole picture's features only those behind poolings are kept; never so with tiles
 */
public record Tiling(boolean auto, int side, boolean checkpoints) {

    /** Chosen for the memory that is free. */
    public static final Tiling AUTO = new Tiling(true, 0, false);
    /** The whole picture at once. */
    public static final Tiling NONE = new Tiling(false, 0, false);
    /** The whole picture at once, with checkpoints. */
    public static final Tiling CHECKPOINTS = new Tiling(false, 0, true);

    /** @throws SettingsException when the side is neither 0 nor {@value VggLayer#COARSEST} or more */
    public Tiling {
        if (side != 0) {
            Checks.atLeast(Said.of("settings.name.block"), side, VggLayer.COARSEST);
        }
        checkpoints = checkpoints && side == 0;
    }

    /** Whether the whole picture is computed at once. */
    public boolean whole() {
        return side == 0;
    }

    /**
     * Tiles of one side.
     *
     * @throws SettingsException when the side is below {@value VggLayer#COARSEST}
     */
    public static Tiling of(int side) {
        Checks.atLeast(Said.of("settings.name.block"), side, VggLayer.COARSEST);
        return new Tiling(false, side, false);
    }

    /**
     * Reads {@code auto}, {@code none}, {@code checkpoints} or {@code 512}.
     *
     * @throws SettingsException when that cannot be
     */
    public static Tiling parse(String text) {
        try {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "auto" -> AUTO;
                case "none" -> NONE;
                case "checkpoints" -> CHECKPOINTS;
                default -> of(Integer.parseInt(text));
            };
        } catch (NumberFormatException wrong) {
            throw new SettingsException(Said.of("settings.no-tiling", text));
        }
    }

    /** What {@link #parse} reads. */
    @Override
    public String toString() {
        return auto ? "auto" : !whole() ? Integer.toString(side) : checkpoints ? "checkpoints" : "none";
    }
}
