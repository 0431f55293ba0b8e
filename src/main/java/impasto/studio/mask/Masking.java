package impasto.studio.mask;

import impasto.image.Mask;
import impasto.image.Sides;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import impasto.message.Sentence;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PictureSlot.Role;
import impasto.studio.pictures.PicturesModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;

/** Painting masks: whose mask, with which brush, and the stroke under way. */
public final class Masking {

    /** The longest side of a new mask, in pixels: finer than the layers that styles are learnt from. */
    private static final int SIDE = 1024;

    private final PicturesModel pictures;
    private final Background background;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<PictureSlot> slot = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Brush> brush = new SimpleObjectProperty<>(Brush.STANDARD);
    private final List<Consumer<Stroke.Area>> onStroke = new ArrayList<>();
    private Stroke stroke;
    private Mask under;

    /** @param pictures whose masks are painted, over their content */
    public Masking(PicturesModel pictures, Background background, Messages messages) {
        this.pictures = pictures;
        this.background = background;
        this.messages = messages;
        pictures.styles().addListener((ListChangeListener<PictureSlot>) change -> {
            if (slot.get() != null && slot.get().role() == Role.STYLE && !pictures.styles().contains(slot.get())) {
                done();
            }
        });
        pictures.content().sourceProperty().addListener((observed, old, now) -> done());
    }

    /** The picture whose mask is painted; null while none is. */
    public ReadOnlyObjectProperty<PictureSlot> slotProperty() {
        return slot.getReadOnlyProperty();
    }

    /** Whether a mask is painted. */
    public boolean isActive() {
        return slot.get() != null;
    }

    /** What is painted with. */
    public ObjectProperty<Brush> brushProperty() {
        return brush;
    }

    /** Those that can have a mask: the styles, and the content for what is protected. */
    public List<PictureSlot> choices() {
        return Stream.concat(pictures.styles().stream(), Stream.of(pictures.content())).toList();
    }

    /** What a mask is called. */
    public String name(PictureSlot of) {
        return of.role() == Role.CONTENT ? Words.of("mask.protect") : pictures.title(of);
    }

    /** What a mask is known by, in any language. */
    String id(PictureSlot of) {
        return of.role() == Role.CONTENT ? "protect" : pictures.id(of);
    }

    /** Begins to paint the mask of a picture, or goes over to it. */
    public void begin(PictureSlot of) {
        if (pictures.content().imageProperty().get() == null) {
            messages.advise(Words.of("mask.no-photo"), Words.of("mask.no-photo.text"));
            return;
        }
        release();
        slot.set(of);
    }

    /** Begins to paint the mask of the first style, or leaves the masks as they are. */
    public void toggle() {
        if (isActive()) {
            done();
        } else {
            begin(pictures.styles().get(0));
        }
    }

    /** Leaves the masks as they are. */
    public void done() {
        release();
        slot.set(null);
    }

    /** Adds one that is told which part of the mask under the brush has changed. */
    public void onStroke(Consumer<Stroke.Area> listener) {
        onStroke.add(listener);
    }

    /** The stroke under way; null when there is none. */
    public Stroke stroke() {
        return stroke;
    }

    /** The mask that is painted on, empty when it was not painted yet; null while none is. */
    public Mask canvas() {
        return slot.get() == null ? null : slot.get().mask().mask().orElseGet(this::blank);
    }

    /**
     * Sets the brush down.
     *
     * @param x over the picture's width, from 0 to 1 and beyond its edges
     * @param y over its height
     */
    public void press(double x, double y) {
        if (isActive()) {
            release();
            under = canvas();
            stroke = new Stroke(under, brush.get(), x * under.width(), y * under.height());
            onStroke.forEach(listener -> listener.accept(stroke.all()));
        }
    }

    /** Moves the brush on, to a place as in {@link #press}. */
    public void drag(double x, double y) {
        if (stroke != null) {
            Stroke.Area area = stroke.to(x * under.width(), y * under.height());
            onStroke.forEach(listener -> listener.accept(area));
        }
    }

    /** Takes the brush up. */
    public void release() {
        if (stroke != null) {
            Mask painted = stroke.end();
            stroke = null;
            slot.get().mask().change(Optional.of(painted));
        }
    }

    /** Masks all of the picture. */
    public void fill() {
        change(mask -> Mask.filled(mask.width(), mask.height(), 1));
    }

    /** Masks what is not masked and the other way round. */
    public void invert() {
        change(Mask::inverted);
    }

    /** Takes the mask off. */
    public void clear() {
        change(mask -> Mask.filled(mask.width(), mask.height(), 0));
    }

    private void change(UnaryOperator<Mask> how) {
        if (isActive()) {
            release();
            slot.get().mask().change(Optional.of(how.apply(canvas())));
        }
    }

    /** Reads the mask from a grey picture, stretched over the content: white is masked. */
    public void load(Path file) {
        PictureSlot to = slot.get();
        Mask blank = blank();
        background.run(() -> Mask.of(new PictureReader().readMask(file, SIDE)).resized(blank.width(), blank.height()),
                mask -> to.mask().change(Optional.of(mask)),
                failure -> messages.error(Words.of("mask.unreadable"), Sentence.of(failure)));
    }

    /** Writes the mask as a grey picture. */
    public void save(Path file) {
        Mask mask = canvas();
        background.run(() -> {
            new PictureWriter().write(mask.toPicture(), file);
            return file;
        }, written -> messages.done(Words.of("mask.saved"),
                Words.of("mask.saved.text", written.getFileName(), written.toAbsolutePath().getParent())),
                failure -> messages.error(Words.of("mask.unsaved"), Sentence.of(failure)));
    }

    private Mask blank() {
        Image content = pictures.content().imageProperty().get();
        Sides shown = new Sides((int) content.getWidth(), (int) content.getHeight());
        Sides sides = shown.fitted(Math.min(SIDE, shown.longest()));
        return Mask.filled(sides.width(), sides.height(), 0);
    }
}
