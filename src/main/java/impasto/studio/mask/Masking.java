package impasto.studio.mask;

import impasto.image.Mask;
import impasto.image.Sides;
import impasto.message.Sentence;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PictureSlot.Role;
import impasto.studio.pictures.PicturesModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.image.Image;

/** Painting masks: whose mask, with which tools, and what is done to it. */
public final class Masking {

    /** The longest side of a new mask, in pixels: finer than the layers that styles are learnt from. */
    static final int SIDE = 1024;

    private final PicturesModel pictures;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<PictureSlot> slot = new ReadOnlyObjectWrapper<>();
    private final MaskTools tools = new MaskTools();
    private final MaskWork work;
    private final MaskFiles files;

    /** @param pictures whose masks are painted, over their content */
    public Masking(PicturesModel pictures, Background background, Messages messages) {
        this.pictures = pictures;
        this.messages = messages;
        work = new MaskWork(this, tools, background,
                failure -> messages.error(Words.of("mask.uncomputed"), Sentence.of(failure)));
        files = new MaskFiles(this, background, messages);
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

    /** What masks are changed with. */
    public MaskTools tools() {
        return tools;
    }

    /** Masks to and from files. */
    MaskFiles files() {
        return files;
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
        work.begin();
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
        work.onStroke(listener);
    }

    /** Adds one that is told what the mask would be by an edit that is not made yet, and what it is when that is given up. */
    void onDraft(Consumer<Mask> listener) {
        work.onDraft(listener);
    }

    /** The stroke under way; null when there is none. */
    public Stroke stroke() {
        return work.stroke();
    }

    /** Whether the pointer is down. */
    ReadOnlyBooleanProperty heldProperty() {
        return work.heldProperty();
    }

    /** Whether an edit is shown that is not made yet. */
    ReadOnlyBooleanProperty draftedProperty() {
        return work.draftedProperty();
    }

    /** The mask that is painted on, empty when it was not painted yet; null while none is. */
    public Mask canvas() {
        return slot.get() == null ? null : slot.get().mask().mask().orElseGet(this::blank);
    }

    /**
     * Sets the tool down.
     *
     * @param x over the picture's width, from 0 to 1 and beyond its edges
     * @param y over its height
     * @param straight whether the brush comes in a straight line from where it was last on this mask
     */
    public void press(double x, double y, boolean straight) {
        if (isActive()) {
            work.press(x, y, straight);
        }
    }

    /** Moves the tool on, to a place as in {@link #press}. */
    public void drag(double x, double y) {
        work.drag(x, y);
    }

    /** Moves the tool on to a place as in {@link #press} and takes it up there. */
    public void lift(double x, double y) {
        work.lift(x, y);
    }

    /** Ends what is under way where it is and makes it a step. */
    public void release() {
        work.settle();
    }

    /** Gives up an edit that is not made yet; whether there was one. */
    boolean giveUp() {
        return work.giveUp();
    }

    /** Masks all of the picture. */
    public void fill() {
        change("fill", mask -> Mask.filled(mask.width(), mask.height(), 1));
    }

    /** Masks what is not masked and the other way round. */
    public void invert() {
        change("invert", Mask::inverted);
    }

    /** Takes the mask off. */
    public void clear() {
        change("clear", mask -> Mask.filled(mask.width(), mask.height(), 0));
    }

    private void change(String step, UnaryOperator<Mask> how) {
        if (isActive()) {
            release();
            change(Words.of("mask.step." + step), how.apply(canvas()));
        }
    }

    /** Gives the mask that is painted another state, as a step of that name. */
    void change(String name, Mask mask) {
        change(slot.get(), name, mask);
    }

    /** The same for any picture's. */
    void change(PictureSlot of, String name, Mask mask) {
        of.mask().change(name, Optional.of(mask));
    }

    /** The picture that masks are painted over. */
    Image photo() {
        return pictures.content().imageProperty().get();
    }

    /** A mask of nothing, of the content's shape. */
    Mask blank() {
        Image content = photo();
        Sides shown = new Sides((int) content.getWidth(), (int) content.getHeight());
        Sides sides = shown.fitted(Math.min(SIDE, shown.longest()));
        return Mask.filled(sides.width(), sides.height(), 0);
    }
}
