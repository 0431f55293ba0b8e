package impasto.studio.mask;

import impasto.image.colour.ColourRange;
import impasto.image.colour.LightRange;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which tool changes a mask, and how each is set. */
public final class MaskTools {

    static final LightRange LIGHTS = new LightRange(0.65, 1, 0.1);
    static final ColourRange COLOURS = new ColourRange(0.5f, 0.5f, 0.5f, 0.2, 0.15);
    /** The widest that an edge is made soft at once, in pixels of the mask. */
    static final double WIDEST_FEATHER = 200;

    private final ObjectProperty<MaskTool> tool = new SimpleObjectProperty<>(MaskTool.BRUSH);
    private final ObjectProperty<Brush> brush = new SimpleObjectProperty<>(Brush.STANDARD);
    private final ObjectProperty<LightRange> light = new SimpleObjectProperty<>(LIGHTS);
    private final ObjectProperty<ColourRange> colour = new SimpleObjectProperty<>(COLOURS);
    private final BooleanProperty colourPicked = new SimpleBooleanProperty();
    private final ObjectProperty<Double> feather = new SimpleObjectProperty<>(0.0);

    MaskTools() {}

    ObjectProperty<MaskTool> toolProperty() {
        return tool;
    }

    MaskTool tool() {
        return tool.get();
    }

    /** What is painted with; whether it erases counts for the other tools too. */
    public ObjectProperty<Brush> brushProperty() {
        return brush;
    }

    boolean isErasing() {
        return brush.get().erasing();
    }

    /** How light it is what is masked. */
    ObjectProperty<LightRange> lightProperty() {
        return light;
    }

    /** Which colour is masked, once one {@link #colourPickedProperty was picked}. */
    ObjectProperty<ColourRange> colourProperty() {
        return colour;
    }

    /** Whether a colour was picked from the picture. */
    BooleanProperty colourPickedProperty() {
        return colourPicked;
    }

    /** How soft the mask is made, in pixels of the mask, from 0 to {@link #WIDEST_FEATHER}. */
    ObjectProperty<Double> featherProperty() {
        return feather;
    }
}
