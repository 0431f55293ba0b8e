package impasto.studio.mask;

import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PictureSlot.Role;
import impasto.studio.pictures.PicturesModel;
import javafx.scene.paint.Color;

/** The colours that masks are shown in over the content: strong ones, the same in every theme. */
final class MaskColour {

    private static final Color PROTECT = Color.web("#ff2d55");
    private static final Color[] STYLES = {
        Color.web("#2f9bff"), Color.web("#ffb300"), Color.web("#21c97a"), Color.web("#b565ff")
    };

    private MaskColour() {}

    static Color of(PicturesModel pictures, PictureSlot slot) {
        int place = pictures.styles().indexOf(slot);
        return slot.role() == Role.CONTENT ? PROTECT : STYLES[Math.max(0, place) % STYLES.length];
    }
}
