package impasto.studio.mask;

import impasto.image.Mask;
import impasto.studio.canvas.PictureCanvas;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/** The masks over the content while one is painted: that one strong, the others faint. */
public final class MaskLayer {

    private static final double FAINT = 0.4;

    private final PicturesModel pictures;
    private final Masking masking;
    private final PictureCanvas canvas;
    private final ChangeListener<Optional<Mask>> onMask = (observed, old, now) -> changed();
    private PictureSlot listening;
    private MaskImage painted;

    /** @param canvas gets the masks laid over it */
    public MaskLayer(PicturesModel pictures, Masking masking, PictureCanvas canvas) {
        this.pictures = pictures;
        this.masking = masking;
        this.canvas = canvas;
        masking.slotProperty().addListener((observed, old, now) -> follow(now));
        masking.onStroke(this::show);
        masking.onDraft(this::show);
        canvas.originalProperty().addListener((observed, old, now) -> show());
    }

    private void follow(PictureSlot slot) {
        if (listening != null) {
            listening.mask().maskProperty().removeListener(onMask);
        }
        listening = slot;
        if (slot != null) {
            slot.mask().maskProperty().addListener(onMask);
        }
        show();
    }

    private void changed() {
        Mask mask = masking.canvas();
        if (painted != null && painted.fits(mask)) {
            painted.show(mask);
        } else {
            show();
        }
    }

    private void show() {
        ObservableList<Node> overlay = canvas.getOverlay();
        overlay.clear();
        painted = null;
        Image frame = canvas.getOriginal();
        PictureSlot painting = masking.slotProperty().get();
        if (painting == null || frame == null) {
            return;
        }
        for (PictureSlot slot : masking.choices()) {
            Optional<Mask> mask = slot == painting ? Optional.of(masking.canvas()) : slot.mask().mask();
            mask.ifPresent(found -> overlay.add(view(slot, found, frame)));
        }
    }

    private ImageView view(PictureSlot slot, Mask mask, Image frame) {
        MaskImage image = new MaskImage(mask.width(), mask.height(), MaskColour.of(pictures, slot));
        image.show(mask);
        ImageView view = new ImageView(image.image());
        view.setFitWidth(frame.getWidth());
        view.setFitHeight(frame.getHeight());
        view.setMouseTransparent(true);
        if (slot == masking.slotProperty().get()) {
            view.setId("mask-tint");
            painted = image;
        } else {
            view.setOpacity(FAINT);
        }
        return view;
    }

    private void show(Mask mask) {
        if (painted != null && painted.fits(mask)) {
            painted.show(mask);
        }
    }

    private void show(Stroke.Area area) {
        if (painted != null && masking.stroke() != null) {
            painted.show(masking.stroke(), area);
        }
    }
}
