package impasto.studio.mask;

import impasto.image.colour.ColourRange;
import javafx.beans.binding.ObjectBinding;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/** The colour that was picked; clear while none was. */
final class PickedColour extends ObjectBinding<Paint> {

    private final MaskTools tools;

    PickedColour(MaskTools tools) {
        this.tools = tools;
        bind(tools.colourProperty(), tools.colourPickedProperty());
    }

    @Override
    protected Paint computeValue() {
        ColourRange range = tools.colourProperty().get();
        return tools.colourPickedProperty().get() ? Color.color(range.red(), range.green(), range.blue()) : Color.TRANSPARENT;
    }
}
