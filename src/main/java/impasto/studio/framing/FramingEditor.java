package impasto.studio.framing;

import impasto.image.Framing;
import impasto.image.Sides;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.words.Numbers;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** Over the canvas: a picture that is cut, straightened and turned. Enter takes what is framed, Escape leaves it. */
public final class FramingEditor extends BorderPane {

    private final FramingModel model;
    private final CropPane crop;
    private Region owner;

    /** Seen while a picture is framed. */
    public FramingEditor(FramingModel model) {
        this.model = model;
        crop = new CropPane(model);
        setId("framing-editor");
        getStyleClass().add("framing-editor");
        setMinSize(0, 0);
        setTop(tools());
        setCenter(crop);
        visibleProperty().bind(model.slotProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.slotProperty().addListener((observed, old, now) -> {
            if (now != null) {
                crop.requestFocus();
            } else if (owner != null) {
                owner.requestFocus();
            }
        });
    }

    /** Names what has the focus afterwards. */
    public FramingEditor returningTo(Region after) {
        owner = after;
        return this;
    }

    private HBox tools() {
        model.slotProperty().addListener((observed, old, now) -> crop.setAccessibleText(now == null ? ""
                : Words.of("framing.crop-" + now.role())));
        FlowPane tools = new FlowPane(aspects(), turns());
        tools.getStyleClass().add("framing-tools");
        HBox.setHgrow(tools, Priority.ALWAYS);
        Button done = button("done", "small", "accent");
        done.setGraphic(Icons.of(Feather.CHECK));
        done.setOnAction(event -> model.done());
        Button cancel = button("cancel", "small", "flat");
        cancel.setOnAction(event -> model.cancel());
        Button reset = button("reset", "small", "flat");
        reset.setOnAction(event -> model.reset());
        reset.disableProperty().bind(Bindings.createBooleanBinding(() -> model.framing().equals(Framing.WHOLE), model.framingProperty()));
        tools.getChildren().addAll(new HBox(4, reset, cancel, done), straighten(), size());
        HBox row = new HBox(tools);
        row.getStyleClass().add("mask-strip");
        return row;
    }

    private static Button button(String name, String... styles) {
        Button button = new Button(Words.of("framing." + name));
        button.setId("framing-" + name);
        button.getStyleClass().addAll(styles);
        button.setMinWidth(USE_PREF_SIZE);
        Icons.name(button, Words.of("framing." + name + ".help"));
        return button;
    }

    private ComboBox<Aspect> aspects() {
        ComboBox<Aspect> box = new ComboBox<>();
        box.setId("framing-aspect");
        box.getItems().setAll(Aspect.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Aspect aspect) {
                return aspect == null ? "" : aspect.title();
            }

            @Override
            public Aspect fromString(String text) {
                throw new UnsupportedOperationException("it is not editable");
            }
        });
        box.setValue(model.aspectProperty().get());
        box.setMinWidth(USE_PREF_SIZE);
        Icons.name(box, Words.of("framing.aspect"));
        model.aspectProperty().addListener((observed, old, now) -> box.setValue(now));
        box.setOnAction(event -> {
            if (box.getValue() != model.aspectProperty().get()) {
                model.shape(box.getValue());
            }
        });
        return box;
    }

    private HBox straighten() {
        Slider slider = new Slider(-Framing.MOST_ANGLE, Framing.MOST_ANGLE, 0);
        slider.setId("framing-angle");
        slider.getStyleClass().add("small");
        slider.setPrefWidth(130);
        slider.setBlockIncrement(0.5);
        Icons.name(slider, Words.of("framing.straighten.help"));
        slider.setAccessibleText(Words.of("framing.straighten"));
        slider.valueProperty().addListener((observed, old, now) -> {
            double degrees = Math.rint(now.doubleValue() * 10) / 10;
            if (degrees != model.framing().angle()) {
                model.straighten(degrees);
            }
        });
        slider.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                model.straighten(0);
            }
        });
        Label degrees = new Label();
        degrees.setId("framing-degrees");
        degrees.getStyleClass().add("reading");
        degrees.setMinWidth(44);
        degrees.setAlignment(Pos.CENTER_RIGHT);
        model.framingProperty().addListener((observed, old, now) -> {
            if (Math.abs(slider.getValue() - now.angle()) >= 0.1) {
                slider.setValue(now.angle());
            }
            degrees.setText(degrees(now));
        });
        degrees.setText(degrees(model.framing()));
        Label name = new Label(Words.of("framing.straighten"));
        name.getStyleClass().add("reading");
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(slider);
        HBox row = new HBox(6, name, slider, degrees);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String degrees(Framing framing) {
        return Words.of("framing.degrees", Numbers.fixed(framing.angle(), 1));
    }

    private HBox turns() {
        Button left = Icons.button(Feather.ROTATE_CCW, Words.of("framing.left"), () -> model.turn(false));
        left.setId("framing-left");
        Button right = Icons.button(Feather.ROTATE_CW, Words.of("framing.right"), () -> model.turn(true));
        right.setId("framing-right");
        return new HBox(2, left, right);
    }

    private Label size() {
        Label size = new Label();
        size.setId("framing-size");
        size.getStyleClass().add("reading");
        size.setMinWidth(USE_PREF_SIZE);
        size.textProperty().bind(Bindings.createStringBinding(() -> {
            if (!model.isActive()) {
                return "";
            }
            Sides sides = model.framing().of(model.whole());
            return Words.of("framing.size", sides.width(), sides.height());
        }, model.framingProperty(), model.slotProperty()));
        return size;
    }

    private void key(KeyEvent event) {
        if (!model.isActive()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> model.done();
            case ESCAPE -> model.cancel();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
