package impasto.studio.mask;

import impasto.studio.frame.SparingRow;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PicturesModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** The tools for painting a mask, in one row: whose, with which tool, how it is set, and what is done to all of it. */
public final class MaskStrip extends SparingRow {

    private final Masking masking;
    private final MaskTools tools;
    private final MaskOptions options;
    private final Map<MaskTool, HBox> inline = new EnumMap<>(MaskTool.class);
    private final HBox place = new HBox();
    private final Button apply = new Button(Words.of("mask.apply"), Icons.of(Feather.CHECK));
    private final Button more;

    /** @param canvas gets the keys back when a tool was clicked */
    public MaskStrip(PicturesModel pictures, Masking masking, Undo undo, FileDialogs files, Node canvas) {
        super(6);
        this.masking = masking;
        tools = masking.tools();
        options = new MaskOptions(tools);
        setId("mask-strip");
        getStyleClass().add("mask-strip");
        setAlignment(Pos.CENTER_LEFT);
        MaskMenu menu = new MaskMenu(pictures, masking, files);
        SegmentedButton erasing = erasing();
        more = Icons.button(Feather.SLIDERS, Words.of("mask.more"), () -> { });
        more.setId("mask-more");
        more.setOnAction(event -> new OptionsPopover(options.grid(tools.tool())).show(more));
        apply.setId("mask-apply");
        apply.getStyleClass().add("small");
        Icons.name(apply, Words.of("mask.apply.help"));
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(event -> masking.release());
        apply.disableProperty().bind(masking.draftedProperty().not());
        Button done = new Button(Words.of("mask.done"), Icons.of(Feather.CHECK));
        done.setId("mask-done");
        done.getStyleClass().addAll("small", "accent");
        Icons.name(done, Words.of("mask.done.help"));
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(event -> masking.done());
        Button back = button(Feather.CORNER_UP_LEFT, "undo", undo::undo);
        back.disableProperty().bind(undo.history().canUndoProperty().not());
        Button again = button(Feather.CORNER_UP_RIGHT, "redo", undo::redo);
        again.disableProperty().bind(undo.history().canRedoProperty().not());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        place.setAlignment(Pos.CENTER_LEFT);
        List<Node> unneeded = fill();
        getChildren().addAll(menu.whose(), tools(), erasing, place, more, apply, gap, back, again, menu.what(), done);
        spareWords(menu.whose());
        spareWordsTogether(List.copyOf(erasing.getButtons()));
        spareWords(done, apply);
        spare(again, back);
        spare(unneeded.toArray(Node[]::new));
        masking.slotProperty().addListener((observed, old, now) -> menu.follow());
        tools.toolProperty().addListener((observed, old, now) -> follow());
        addEventFilter(MouseEvent.MOUSE_RELEASED, event -> canvas.requestFocus());
        visibleProperty().bind(masking.slotProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        follow();
    }

    /** Makes the options of every tool; those that can be spared since the popover has them, the least used first. */
    private List<Node> fill() {
        List<Node> unneeded = new ArrayList<>();
        for (MaskTool tool : MaskTool.values()) {
            List<OptionSlider> sliders = options.sliders(tool);
            HBox row = new HBox(10);
            row.setAlignment(Pos.CENTER_LEFT);
            if (tool == MaskTool.LIGHT) {
                row.getChildren().add(new LightSlider(tools.lightProperty()));
            } else if (tool == MaskTool.COLOUR) {
                row.getChildren().add(swatch());
            }
            row.getChildren().addAll(sliders);
            inline.put(tool, row);
            for (int i = row.getChildren().size() - 1; i >= 0; i--) {
                unneeded.add(row.getChildren().get(i));
            }
        }
        return unneeded;
    }

    private void follow() {
        MaskTool tool = tools.tool();
        place.getChildren().setAll(inline.get(tool));
        show(more, options.has(tool));
        show(apply, options.has(tool) && tool != MaskTool.BRUSH);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private Circle swatch() {
        Circle swatch = new Circle(8);
        swatch.setId("mask-swatch");
        swatch.getStyleClass().add("mask-swatch");
        swatch.fillProperty().bind(new PickedColour(tools));
        return swatch;
    }

    private SegmentedButton tools() {
        SegmentedButton segments = new SegmentedButton();
        segments.getStyleClass().add("dark");
        Map<MaskTool, ToggleButton> buttons = new EnumMap<>(MaskTool.class);
        for (MaskTool tool : MaskTool.values()) {
            ToggleButton button = toggle("tool-" + tool.id(), ToolIcon.of(tool));
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            buttons.put(tool, button);
        }
        segments.getButtons().setAll(buttons.values());
        segments.getToggleGroup().selectedToggleProperty().addListener((observed, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            } else {
                buttons.forEach((tool, button) -> {
                    if (button == now) {
                        tools.toolProperty().set(tool);
                    }
                });
            }
        });
        tools.toolProperty().addListener((observed, old, now) -> buttons.get(now).setSelected(true));
        buttons.get(tools.tool()).setSelected(true);
        return segments;
    }

    private SegmentedButton erasing() {
        ToggleButton paint = toggle("paint", Icons.of(Feather.PLUS));
        ToggleButton erase = toggle("erase", Icons.of(Feather.MINUS));
        SegmentedButton which = new SegmentedButton(paint, erase);
        which.getStyleClass().add("dark");
        which.getToggleGroup().selectedToggleProperty().addListener((observed, old, now) -> {
            if (now == null) {
                old.setSelected(true);
            } else {
                tools.brushProperty().set(tools.brushProperty().get().withErasing(now == erase));
            }
        });
        tools.brushProperty().addListener((observed, old, now) -> (now.erasing() ? erase : paint).setSelected(true));
        paint.setSelected(true);
        return which;
    }

    private static ToggleButton toggle(String name, Node icon) {
        ToggleButton button = new ToggleButton(Words.of("mask." + name), icon);
        button.setId("mask-" + name);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        Icons.name(button, Words.of("mask." + name + ".help"));
        return button;
    }

    private static Button button(Feather icon, String name, Runnable action) {
        Button button = Icons.button(icon, Words.of("mask." + name), action);
        button.setId("mask-" + name);
        return button;
    }
}
