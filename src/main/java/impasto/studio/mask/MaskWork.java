package impasto.studio.mask;

import impasto.image.Mask;
import impasto.image.MaskGradient;
import impasto.image.MaskGradient.Form;
import impasto.image.colour.ColourRange;
import impasto.image.colour.LightRange;
import impasto.image.colour.Tones;
import impasto.studio.fx.Background;
import impasto.studio.fx.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/** What is under way over a mask: a stroke, or an edit that is shown before it is made. */
final class MaskWork {

    /** How far a gradient is dragged at least, over the sides of the picture. */
    private static final double MOVED = 0.004;

    private final Masking masking;
    private final MaskTools tools;
    private final Background background;
    private final Consumer<Exception> failed;
    private final PhotoTones tones = new PhotoTones();
    private final List<Consumer<Stroke.Area>> onStroke = new ArrayList<>();
    private final List<Consumer<Mask>> onDraft = new ArrayList<>();
    private final ReadOnlyBooleanWrapper drafted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private Stroke stroke;
    private Mask under;
    private MaskDraft draft;
    /** Whether the artist has set what the draft shows. */
    private boolean touched;
    private double fromX;
    private double fromY;
    private double lastX = Double.NaN;
    private double lastY;

    /** @param failed takes why an edit could not be computed */
    MaskWork(Masking masking, MaskTools tools, Background background, Consumer<Exception> failed) {
        this.masking = masking;
        this.tools = tools;
        this.background = background;
        this.failed = failed;
        tools.toolProperty().addListener((observed, old, now) -> choose(now));
        tools.lightProperty().addListener((observed, old, now) -> touch());
        tools.colourProperty().addListener((observed, old, now) -> touch());
        tools.featherProperty().addListener((observed, old, now) -> touch());
        tools.brushProperty().addListener((observed, old, now) -> {
            if (draft != null && old.erasing() != now.erasing()) {
                show();
            }
        });
    }

    void onStroke(Consumer<Stroke.Area> listener) {
        onStroke.add(listener);
    }

    void onDraft(Consumer<Mask> listener) {
        onDraft.add(listener);
    }

    Stroke stroke() {
        return stroke;
    }

    /** Whether the pointer is down. */
    ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /** Whether an edit is shown that is not made yet. */
    ReadOnlyBooleanProperty draftedProperty() {
        return drafted.getReadOnlyProperty();
    }

    /** Begins with a mask: no line goes on from another's. */
    void begin() {
        lastX = Double.NaN;
        if (!tools.tool().isGradient()) {
            tools.toolProperty().set(MaskTool.BRUSH);
        }
    }

    void press(double x, double y, boolean straight) {
        MaskTool tool = tools.tool();
        if (!tool.isRange()) {
            settle();
        }
        held.set(tool != MaskTool.FEATHER);
        if (tool == MaskTool.BRUSH) {
            brush(x, y, straight && !Double.isNaN(lastX));
        } else if (tool.isRange()) {
            pick(x, y);
        }
        fromX = lastX = x;
        fromY = lastY = y;
    }

    private void brush(double x, double y, boolean straight) {
        under = masking.canvas();
        double firstX = straight ? lastX : x;
        double firstY = straight ? lastY : y;
        stroke = new Stroke(under, tools.brushProperty().get(), firstX * under.width(), firstY * under.height());
        if (straight) {
            stroke.straight(x * under.width(), y * under.height());
        }
        onStroke.forEach(listener -> listener.accept(stroke.all()));
    }

    void drag(double x, double y) {
        if (!held.get()) {
            return;
        }
        lastX = x;
        lastY = y;
        if (stroke != null) {
            Stroke.Area area = stroke.to(x * under.width(), y * under.height());
            onStroke.forEach(listener -> listener.accept(area));
        } else if (tools.tool().isRange()) {
            pick(x, y);
        } else if (draft != null || Math.hypot(x - fromX, y - fromY) > MOVED) {
            show();
        }
    }

    void lift(double x, double y) {
        if (held.get()) {
            drag(x, y);
            held.set(false);
            if (!tools.tool().isRange()) {
                settle();
            }
        }
    }

    /** Ends what is under way and makes it a step. */
    void settle() {
        held.set(false);
        if (stroke != null) {
            Mask painted = stroke.end();
            stroke = null;
            masking.change(Words.of(tools.isErasing() ? "mask.step.erase" : "mask.step.brush"), painted);
        } else if (draft != null) {
            MaskDraft ended = draft;
            forget();
            Mask made = ended.end();
            // What is shown may be from before the last move, and a change that comes to nothing is told to nobody.
            onDraft.forEach(listener -> listener.accept(made));
            masking.change(ended.name(), made);
        }
    }

    /** Ends an edit that is not made yet and leaves the mask as it was; whether there was one. */
    boolean giveUp() {
        if (draft == null) {
            return false;
        }
        draft.giveUp();
        held.set(false);
        forget();
        onDraft.forEach(listener -> listener.accept(masking.canvas()));
        return true;
    }

    private void forget() {
        draft = null;
        drafted.set(false);
        tools.featherProperty().set(0.0);
    }

    private void choose(MaskTool now) {
        if (touched) {
            settle();
        } else {
            giveUp();
        }
        if (now == MaskTool.LIGHT && masking.isActive()) {
            show();
            touched = false;
        }
    }

    private void touch() {
        MaskTool tool = tools.tool();
        boolean something = tool == MaskTool.LIGHT || tool == MaskTool.COLOUR && tools.colourPickedProperty().get()
                || tool == MaskTool.FEATHER && (draft != null || tools.featherProperty().get() > 0);
        if (something && masking.isActive()) {
            show();
        }
    }

    private void show() {
        if (draft == null) {
            draft = new MaskDraft(masking.canvas(), background, mask -> onDraft.forEach(listener -> listener.accept(mask)), failed);
            drafted.set(true);
        }
        touched = true;
        draft.become(edit());
    }

    private void pick(double x, double y) {
        Color picked = PhotoTones.colour(masking.photo(), x, y);
        float red = (float) picked.getRed();
        float green = (float) picked.getGreen();
        float blue = (float) picked.getBlue();
        if (tools.tool() == MaskTool.LIGHT) {
            tools.lightProperty().set(tools.lightProperty().get().about(Tones.light(red, green, blue)));
        } else {
            tools.colourPickedProperty().set(true);
            tools.colourProperty().set(tools.colourProperty().get().about(red, green, blue));
        }
    }

    private MaskEdit edit() {
        MaskTool tool = tools.tool();
        String name = Words.of("mask.step." + tool.id());
        boolean erasing = tools.isErasing();
        Image photo = masking.photo();
        return switch (tool) {
            case LINEAR, RADIAL -> {
                MaskGradient gradient = new MaskGradient(Form.valueOf(tool.name()), fromX, fromY, lastX, lastY);
                yield MaskEdit.of(name, erasing, mask -> gradient.mask(mask.width(), mask.height()));
            }
            case LIGHT -> {
                LightRange range = tools.lightProperty().get();
                yield MaskEdit.of(name, erasing, mask -> tones.of(photo, mask.width(), mask.height()).within(range));
            }
            case COLOUR -> {
                ColourRange range = tools.colourProperty().get();
                yield MaskEdit.of(name, erasing, mask -> tones.of(photo, mask.width(), mask.height()).within(range));
            }
            case FEATHER -> {
                double pixels = tools.featherProperty().get();
                yield new MaskEdit(name, mask -> mask.feathered(pixels));
            }
            case BRUSH -> throw new IllegalStateException("a brush leaves strokes");
        };
    }
}
