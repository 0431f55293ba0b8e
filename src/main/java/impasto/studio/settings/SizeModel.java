package impasto.studio.settings;

import impasto.session.Preferences;
import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Words;
import impasto.studio.settings.EstimateModel.Need;
import impasto.words.Numbers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** How large the result becomes: for what, in pixels, and on paper. */
public final class SizeModel {

    static final double PRINT_CENTIMETRES = 21;
    static final double CENTIMETRES_PER_INCH = 2.54;
    /** Dots per inch to choose among. */
    static final List<Integer> DPI = List.of(150, 200, 300);

    private static final String NAME = "print.dpi";
    private static final int USUAL_DPI = 200;

    private final SettingsModel settings;
    private final EstimateModel estimate;
    private final IntegerProperty dpi = new SimpleIntegerProperty(this, "dpi", USUAL_DPI);
    private final ReadOnlyObjectWrapper<Optional<PictureSize>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");

    /** Follows the settings and what is known of the next painting; remembers the dots per inch. */
    public SizeModel(SettingsModel settings, EstimateModel estimate, Preferences preferences) {
        this.settings = settings;
        this.estimate = estimate;
        preferences.number(NAME).ifPresent(known -> DPI.stream().filter(each -> each == known).forEach(dpi::set));
        dpi.addListener((observed, old, now) -> {
            preferences.put(NAME, now.intValue());
            // A print keeps its length.
            if (PictureSize.PRINT.side(old.intValue()) == side()) {
                choose(PictureSize.PRINT);
            }
            show();
        });
        settings.setupProperty().addListener((observed, old, now) -> show());
        estimate.needProperty().addListener((observed, old, now) -> show());
        show();
    }

    private int side() {
        return settings.now().transfer().size();
    }

    /** What the size is for; empty for one of the artist's own. */
    public ReadOnlyObjectProperty<Optional<PictureSize>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Sets the size. */
    public void choose(PictureSize size) {
        settings.change(Catalogue.SIZE, size.side(dpi.get()));
    }

    /** The longest side of a print, in pixels. */
    public int printSide() {
        return PictureSize.PRINT.side(dpi.get());
    }

    /** Dots per inch on paper. */
    public IntegerProperty dpiProperty() {
        return dpi;
    }

    /** Pixels and centimetres, in words. */
    public ReadOnlyStringProperty factsProperty() {
        return facts.getReadOnlyProperty();
    }

    private void show() {
        chosen.set(Stream.of(PictureSize.values()).filter(size -> size.side(dpi.get()) == side()).findFirst());
        facts.set(estimate.needProperty().get().map(Need::estimate).map(known -> known.painting())
                .filter(painting -> painting.longest() == side())
                .map(painting -> Words.of("settings.size.sides", painting.width(), painting.height(), centimetres(painting.width()),
                        centimetres(painting.height()), dpi.get()))
                .orElseGet(() -> Words.of("settings.size.longest", side(), centimetres(side()), dpi.get())));
    }

    private String centimetres(int pixels) {
        return Numbers.fixed(pixels * CENTIMETRES_PER_INCH / dpi.get(), 1);
    }
}
