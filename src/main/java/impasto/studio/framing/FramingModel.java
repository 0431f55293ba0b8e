package impasto.studio.framing;

import impasto.image.Framing;
import impasto.image.Sides;
import impasto.image.file.PictureReader;
import impasto.message.Sentence;
import impasto.session.PictureSource;
import impasto.studio.fx.Background;
import impasto.studio.fx.Images;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.image.Image;

/** What is to be taken of a picture, while the artist decides. */
public final class FramingModel {

    private static final int SHOWN_SIDE = 1600;

    private final PicturesModel pictures;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<PictureSlot> slot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Image> image = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Framing> framing = new ReadOnlyObjectWrapper<>(Framing.WHOLE);
    private final ReadOnlyObjectWrapper<Aspect> aspect = new ReadOnlyObjectWrapper<>(Aspect.FREE);
    private final ChangeListener<PictureSource> onSource = (observed, old, now) -> cancel();
    private PictureSource source;
    private Sides whole;
    /** What was taken before it was straightened, which an angle of less needs less cut off of. */
    private Framing wanted = Framing.WHOLE;

    /** @param background where the whole of a picture is read */
    public FramingModel(PicturesModel pictures, Background background, Messages messages) {
        this.pictures = pictures;
        this.background = background;
        this.messages = messages;
    }

    /** Whose picture it is; null while none is framed. */
    public ReadOnlyObjectProperty<PictureSlot> slotProperty() {
        return slot.getReadOnlyProperty();
    }

    /** All of the picture, as it is in its file; null until it is read. */
    public ReadOnlyObjectProperty<Image> imageProperty() {
        return image.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Framing> framingProperty() {
        return framing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Aspect> aspectProperty() {
        return aspect.getReadOnlyProperty();
    }

    public Framing framing() {
        return framing.get();
    }

    /** The sides of all of the picture; null while none is framed. */
    public Sides whole() {
        return whole;
    }

    /** Whether a picture is framed. */
    public boolean isActive() {
        return slot.get() != null;
    }

    /** Begins with a picture that is read. */
    public void begin(PictureSlot of) {
        cancel();
        if (of.wholeSides() == null) {
            return;
        }
        source = of.source();
        whole = of.wholeSides();
        aspect.set(Aspect.FREE);
        take(source.framing());
        slot.set(of);
        of.sourceProperty().addListener(onSource);
        if (source.framing().equals(Framing.WHOLE)) {
            image.set(of.imageProperty().get());
        } else {
            PictureSource wanting = source;
            background.run(() -> Images.of(wanting.whole().readShrunk(new PictureReader(), SHOWN_SIDE).picture()), read -> {
                if (wanting == source) {
                    image.set(read);
                }
            }, failure -> {
                if (wanting == source) {
                    cancel();
                    messages.error(Words.of("framing.unreadable", wanting.name()), Sentence.of(failure));
                }
            });
        }
    }

    /** Moves an edge, a corner or all of the rectangle. */
    void drag(Framing from, Grip grip, double right, double below) {
        take(grip.drag(from, whole, right, below, aspect.get().ratio(from, whole)));
    }

    /** Holds what is taken to a shape. */
    public void shape(Aspect shape) {
        aspect.set(shape);
        if (isActive()) {
            take(shape.shaped(framing(), whole));
        }
    }

    /** Turns the content by so many degrees clockwise; what would show nothing is cut off. */
    public void straighten(double degrees) {
        if (isActive()) {
            framing.set(wanted.withAngle(degrees).fitted(whole));
        }
    }

    /** Turns by a quarter. */
    public void turn(boolean clockwise) {
        take(framing().turned(clockwise));
    }

    /** Takes the whole picture as it is. */
    public void reset() {
        aspect.set(Aspect.FREE);
        take(Framing.WHOLE);
    }

    private void take(Framing now) {
        wanted = now;
        framing.set(now);
    }

    /** Takes what is framed. */
    public void done() {
        PictureSlot of = slot.get();
        Framing chosen = framing();
        if (of != null) {
            boolean same = chosen.equals(source.framing());
            close();
            if (!same) {
                pictures.frame(of, chosen);
            }
        }
    }

    /** Leaves the picture as it was. */
    public void cancel() {
        if (isActive()) {
            close();
        }
    }

    private void close() {
        slot.get().sourceProperty().removeListener(onSource);
        slot.set(null);
        image.set(null);
        source = null;
    }
}
