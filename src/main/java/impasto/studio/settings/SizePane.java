package impasto.studio.settings;

import impasto.settings.catalogue.Catalogue;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.settings.EstimateModel.Need;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;

/** How large the result becomes and what that takes: three sizes to choose among, one of one's own, pixels, paper, time and memory. */
public final class SizePane extends VBox {

    private final SizeModel model;
    private final SettingsModel settings;
    private final Map<PictureSize, ToggleButton> sizes = new EnumMap<>(PictureSize.class);
    private final Label needs = new Label();
    private final Button smaller = new Button();

    /** Changes the size in the settings. */
    public SizePane(SizeModel model, EstimateModel estimate, SettingsModel settings) {
        this.model = model;
        this.settings = settings;
        getStyleClass().add("size-pane");
        SegmentedButton segments = new SegmentedButton();
        segments.getStyleClass().add("dark");
        segments.setMaxWidth(Double.MAX_VALUE);
        for (PictureSize size : PictureSize.values()) {
            segments.getButtons().add(button(size));
        }
        Label facts = new Label();
        facts.setId("size-facts");
        facts.textProperty().bind(model.factsProperty());
        needs.setId("size-needs");
        for (Label label : new Label[] {facts, needs}) {
            label.getStyleClass().add("reading");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        smaller.setId("size-smaller");
        smaller.getStyleClass().add("small");
        smaller.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(segments, new NumberRow(settings, Catalogue.SIZE), dpi(), facts, needs, smaller);
        model.chosenProperty().addListener((observed, old, now) -> mark(now));
        mark(model.chosenProperty().get());
        estimate.needProperty().addListener((observed, old, now) -> show(now));
        show(estimate.needProperty().get());
    }

    private ToggleButton button(PictureSize size) {
        ToggleButton button = new ToggleButton(size.label());
        button.setId("size-" + size.id());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        Icons.name(button, Words.of("settings.size." + size.id() + ".help"));
        button.setOnAction(event -> {
            model.choose(size);
            mark(model.chosenProperty().get());
        });
        sizes.put(size, button);
        return button;
    }

    private void mark(Optional<PictureSize> chosen) {
        sizes.forEach((size, button) -> button.setSelected(chosen.filter(size::equals).isPresent()));
    }

    private HBox dpi() {
        Label name = new Label(Words.of("settings.size.dpi"));
        name.getStyleClass().add("row-label");
        name.setWrapText(true);
        ComboBox<Integer> box = new ComboBox<>();
        box.setId("dpi-box");
        box.getStyleClass().add("small");
        box.getItems().setAll(SizeModel.DPI);
        box.setMinWidth(USE_PREF_SIZE);
        Icons.name(box, Words.of("settings.size.dpi.help"));
        box.setValue(model.dpiProperty().get());
        box.valueProperty().addListener((observed, old, now) -> model.dpiProperty().set(now));
        name.setLabelFor(box);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(name, gap, box);
        row.getStyleClass().add("row-head");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void show(Optional<Need> need) {
        needs.setText(need.map(EstimateNote::words).orElse(""));
        needs.setVisible(need.isPresent());
        needs.setManaged(need.isPresent());
        int largest = need.filter(known -> !known.estimate().fits()).map(known -> known.estimate().largest()).orElse(0);
        smaller.setVisible(largest > 0);
        smaller.setManaged(largest > 0);
        smaller.setText(Words.of("settings.estimate.take", largest));
        Icons.name(smaller, Words.of("settings.estimate.take.help", largest));
        smaller.setOnAction(event -> settings.change(Catalogue.SIZE, largest));
    }
}
