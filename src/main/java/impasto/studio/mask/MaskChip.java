package impasto.studio.mask;

import impasto.image.Mask;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PictureSlot.Role;
import impasto.studio.pictures.PicturesModel;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** On a picture's card: its mask, small, and the button to paint it. */
public final class MaskChip extends HBox {

    private static final int SIDE = 64;
    private static final double HEIGHT = 22;

    private final PicturesModel pictures;
    private final Masking masking;
    private final PictureSlot slot;
    private final ImageView view = new ImageView();
    private final Circle dot = new Circle(4);

    /** @param id of the card */
    public MaskChip(PicturesModel pictures, Masking masking, PictureSlot slot, String id) {
        this.pictures = pictures;
        this.masking = masking;
        this.slot = slot;
        boolean content = slot.role() == Role.CONTENT;
        getStyleClass().add("mask-chip");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        StackPane.setAlignment(this, Pos.BOTTOM_LEFT);
        view.setId(id + "-mask-image");
        view.setPreserveRatio(true);
        view.setFitHeight(HEIGHT);
        Button button = new Button(Words.of(content ? "mask.protect" : "mask.mask"), dot);
        button.setId(id + "-mask");
        Icons.name(button, Words.of(content ? "mask.protect.help" : "mask.mask.help"));
        button.setOnAction(event -> toggle());
        getChildren().addAll(view, button);
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        visibleProperty().bind(slot.imageProperty().isNotNull());
        slot.mask().maskProperty().addListener((observed, old, now) -> show(now));
        pictures.styles().addListener((ListChangeListener<PictureSlot>) change -> show(slot.mask().mask()));
        show(slot.mask().mask());
    }

    private void toggle() {
        if (masking.slotProperty().get() == slot) {
            masking.done();
        } else {
            masking.begin(slot);
        }
    }

    /** Some of the mask's places, which at once give a good idea of a soft mask. */
    private static Image small(Mask mask) {
        double scale = (double) Math.max(mask.width(), mask.height()) / SIDE;
        int width = (int) Math.max(1, mask.width() / scale);
        int height = (int) Math.max(1, mask.height() / scale);
        WritableImage image = new WritableImage(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.getPixelWriter().setColor(x, y, Color.gray(mask.part((int) (x * scale), (int) (y * scale))));
            }
        }
        return image;
    }

    private void show(Optional<Mask> mask) {
        dot.setFill(MaskColour.of(pictures, slot));
        view.setImage(mask.map(MaskChip::small).orElse(null));
        view.setVisible(mask.isPresent());
        view.setManaged(mask.isPresent());
    }
}
