package impasto.studio.settings;

import impasto.studio.fx.Words;
import java.util.Locale;

/** What a result is made for, which says how large it becomes. */
public enum PictureSize {
    /** To try things. */
    DRAFT,
    /** To be looked at on a screen. */
    SCREEN,
    /** To be printed on a sheet of A5, {@value SizeModel#PRINT_CENTIMETRES} centimetres long. */
    PRINT;

    private static final int DRAFT_SIDE = 512;
    private static final int SCREEN_SIDE = 1024;

    /** The longest side, in pixels. */
    int side(int dpi) {
        return switch (this) {
            case DRAFT -> DRAFT_SIDE;
            case SCREEN -> SCREEN_SIDE;
            case PRINT -> (int) Math.round(SizeModel.PRINT_CENTIMETRES / SizeModel.CENTIMETRES_PER_INCH * dpi);
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return Words.of("settings.size." + id());
    }
}
