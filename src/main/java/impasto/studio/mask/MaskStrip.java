package impasto.studio.mask;

import impasto.settings.catalogue.NumberScale;
import impasto.settings.catalogue.NumberScale.Kind;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PictureSlot.Role;
import impasto.studio.pictures.PicturesModel;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** The tools for painting a mask: whose, brush, eraser, and what is done to all of it. */
public final class MaskStrip extends VBox {

    private static final double NEAR = 1e-9;

    private final PicturesModel pictures;
    private final Masking masking;
    private final Undo undo;
    private final FileDialogs files;
    private final HBox whose = new HBox(4);
    private final Label hint = new Label();

    /** @param canvas gets the keys back when a tool was clicked */
    public MaskStrip(PicturesModel pictures, Masking masking, Undo undo, FileDialogs files, Node canvas) {
        this.pictures = pictures;
        this.masking = masking;
        this.undo = undo;
        this.files = files;
        setId("mask-strip");
        getStyleClass().add("mask-strip");
        hint.getStyleClass().add("reading");
        hint.setId("mask-hint");
        hint.setMinWidth(0);
        Button done = new Button(Words.of("mask.done"), Icons.of(Feather.CHECK));
        done.setId("mask-done");
        done.getStyleClass().addAll("small", "accent");
        Icons.name(done, Words.of("mask.done.help"));
        done.setOnAction(event -> masking.done());
        FlowPane tools = new FlowPane(whose, brushes(),
                slider("size", new NumberScale(Brush.LEAST, Brush.MOST, 0, Kind.LOGARITHMIC), Brush::size,
                        Brush::withSize),
                slider("hardness", new NumberScale(0, 1, 0.01, Kind.EVEN), Brush::hardness, Brush::withHardness),
                tools());
        tools.getStyleClass().add("mask-tools");
        HBox.setHgrow(tools, Priority.ALWAYS);
        done.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(new HBox(10, tools, done), hint);
        masking.slotProperty().addListener((observed, old, now) -> follow(old, now));
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> canvas.requestFocus());
        visibleProperty().bind(masking.slotProperty().isNotNull());
        managedProperty().bind(visibleProperty());
    }

    private void follow(PictureSlot old, PictureSlot now) {
        whose.getChildren().clear();
        if (now == null) {
            return;
        }
        for (PictureSlot slot : masking.choices()) {
            ToggleButton choice = new ToggleButton(masking.name(slot), new Circle(5, MaskColour.of(pictures, slot)));
            choice.setId("mask-of-" + masking.id(slot));
            choice.getStyleClass().add("small");
            choice.setSelected(slot == now);
            choice.setMinWidth(Region.USE_PREF_SIZE);
            Icons.name(choice, slot.role() == Role.CONTENT ? Words.of("mask.protect.help")
                    : Words.of("mask.of.help", slot.stem()));
            choice.setOnAction(event -> {
                choice.setSelected(slot == masking.slotProperty().get());
                masking.begin(slot);
            });
            whose.getChildren().add(choice);
        }
        hint.setText(Words.of(now.role() == Role.CONTENT ? "mask.protect.hint"
                : masking.choices().size() > 2 ? "mask.several.hint" : "mask.one.hint"));
    }

    private SegmentedButton brushes() {
        ToggleButton paint = toggle("paint");
        ToggleButton erase = toggle("erase");
        SegmentedButton which = new SegmentedButton(paint, erase);
        which.getStyleClass().add("dark");
        ToggleGroup group = which.getToggleGroup();
        group.selectedToggleProperty().addListener((observed, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            } else {
                masking.brushProperty().set(masking.brushProperty().get().withErasing(now == erase));
            }
        });
        masking.brushProperty().addListener((observed, old, now) -> (now.erasing() ? erase : paint).setSelected(true));
        paint.setSelected(true);
        return which;
    }

    private static ToggleButton toggle(String name) {
        ToggleButton button = new ToggleButton(Words.of("mask." + name));
        button.setId("mask-" + name);
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Icons.name(button, Words.of("mask." + name + ".help"));
        return button;
    }

    private HBox slider(String name, NumberScale scale, ToDoubleFunction<Brush> get,
            BiFunction<Brush, Double, Brush> with) {
        Slider slider = new Slider(0, 1, 0);
        slider.setId("mask-" + name);
        slider.getStyleClass().add("small");
        slider.setPrefWidth(90);
        Icons.name(slider, Words.of("mask." + name + ".help"));
        slider.setAccessibleText(Words.of("mask." + name + ".name"));
        Label label = new Label(Words.of("mask." + name));
        label.getStyleClass().add("reading");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(slider);
        ObjectProperty<Brush> brush = masking.brushProperty();
        slider.setValue(scale.position(get.applyAsDouble(brush.get())));
        slider.valueProperty().addListener((observed, old, now) -> {
            if (Math.abs(scale.position(get.applyAsDouble(brush.get())) - now.doubleValue()) > NEAR) {
                brush.set(with.apply(brush.get(), scale.value(now.doubleValue())));
            }
        });
        brush.addListener((observed, old, now) -> {
            if (!slider.isValueChanging()) {
                slider.setValue(scale.position(get.applyAsDouble(now)));
            }
        });
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                brush.set(with.apply(brush.get(), get.applyAsDouble(Brush.STANDARD)));
            }
        });
        HBox row = new HBox(6, label, slider);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox tools() {
        Button back = button(Feather.CORNER_UP_LEFT, "undo", undo::undo);
        back.disableProperty().bind(undo.history().canUndoProperty().not());
        Button again = button(Feather.CORNER_UP_RIGHT, "redo", undo::redo);
        again.disableProperty().bind(undo.history().canRedoProperty().not());
        HBox tools = new HBox(2,
                button(Feather.MAXIMIZE_2, "fill", masking::fill),
                button(Feather.REPEAT, "invert", masking::invert),
                button(Feather.TRASH_2, "clear", masking::clear),
                button(Feather.FOLDER, "load",
                        () -> files.picture(this).ifPresent(masking::load)),
                button(Feather.SAVE, "save", this::save), back, again);
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private void save() {
        String name = Words.of("mask.file",
                masking.name(masking.slotProperty().get()).toLowerCase(Locale.getDefault()).replace(' ', '-'));
        files.pictureTarget(this, Optional.empty(), name, "png").ifPresent(masking::save);
    }

    private static Button button(Feather icon, String name, Runnable action) {
        Button button = Icons.button(icon, Words.of("mask." + name), action);
        button.setId("mask-" + name);
        return button;
    }
}
