package impasto.studio.mask;

import impasto.image.colour.LightRange;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import org.controlsfx.control.RangeSlider;

/** From how dark to how light is masked. */
final class LightSlider extends RangeSlider {

    private final ChangeListener<LightRange> onRange;
    private boolean following;

    LightSlider(ObjectProperty<LightRange> range) {
        super(0, 1, range.get().low(), range.get().high());
        setId("mask-range");
        getStyleClass().add("light-slider");
        setBlockIncrement(0.02);
        setPrefWidth(110);
        setMinWidth(84);
        Icons.name(this, Words.of("mask.range.help"));
        setAccessibleText(Words.of("mask.range.name"));
        lowValueProperty().addListener((observed, old, now) -> give(range));
        highValueProperty().addListener((observed, old, now) -> give(range));
        onRange = (observed, old, now) -> follow(now);
        range.addListener(new WeakChangeListener<>(onRange));
    }

    private void give(ObjectProperty<LightRange> range) {
        if (!following) {
            range.set(new LightRange(getLowValue(), getHighValue(), range.get().softness()));
        }
    }

    private void follow(LightRange now) {
        following = true;
        // Either is held within the other.
        setHighValue(now.high());
        setLowValue(now.low());
        setHighValue(now.high());
        following = false;
    }
}
