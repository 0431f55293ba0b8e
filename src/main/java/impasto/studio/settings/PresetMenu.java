package impasto.studio.settings;

import impasto.settings.NamedSetup;
import impasto.studio.fx.Dialogs;
import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Popovers;
import impasto.studio.fx.Words;
import java.nio.file.Path;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/** The artist's own presets with what can be done to them. */
public final class PresetMenu {

    private static final double OWN_WIDTH = 420;
    private static final double LEAST_HEIGHT = 56;
    private static final double MOST_HEIGHT = 160;
    private static final double ROW = 32;

    private final PresetsModel presets;
    private final FileDialogs files;
    private final Dialogs dialogs;
    private final Button button = new Button(Words.of("settings.presets"), Icons.of(Feather.BOOKMARK));
    private final VBox own = new VBox();
    private PopOver open;

    /** @param files asks for presets given away */
    public PresetMenu(PresetsModel presets, FileDialogs files, Dialogs dialogs) {
        this.presets = presets;
        this.files = files;
        this.dialogs = dialogs;
        button.setId("presets");
        Icons.name(button, Words.of("settings.presets.help"));
        button.setOnAction(event -> toggle());
        own.getStyleClass().add("own-presets");
        presets.own().addListener((ListChangeListener<NamedSetup>) change -> fillOwn());
        fillOwn();
    }

    /** The button that opens them. */
    public Button button() {
        return button;
    }

    /** Opens the presets, or closes them. */
    void toggle() {
        if (open != null && open.isShowing()) {
            open.hide();
            return;
        }
        Label heading = new Label(Words.of("settings.presets.own"));
        heading.getStyleClass().add("card-title");
        heading.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(heading, Priority.ALWAYS);
        Button save = new Button(Words.of("settings.presets.save"));
        save.setId("preset-save");
        save.getStyleClass().add("small");
        save.setTooltip(Icons.tip(Words.of("settings.presets.save.help")));
        save.setOnAction(event -> save());
        Button add = new Button(Words.of("settings.presets.add"));
        add.getStyleClass().add("small");
        add.setTooltip(Icons.tip(Words.of("settings.presets.add.help")));
        add.setOnAction(event -> files.preset(button).ifPresent(presets::importFrom));
        // A popover whose content changes its size while it is open can lay itself out for ever.
        ScrollPane list = new ScrollPane(own);
        list.setFitToWidth(true);
        list.setMinWidth(OWN_WIDTH);
        double height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, presets.own().size() * ROW));
        list.setMinHeight(height);
        list.setMaxHeight(height);
        list.getStyleClass().add("edge-to-edge");
        VBox content = new VBox(8, new HBox(8, heading, save, add), list);
        content.getStyleClass().add("preset-list");
        open = Popovers.beside(content, PopOver.ArrowLocation.RIGHT_TOP);
        open.show(button);
    }

    private void fillOwn() {
        if (presets.own().isEmpty()) {
            Label none = new Label(Words.of("settings.presets.none"));
            none.getStyleClass().add("reading");
            own.getChildren().setAll(none);
            return;
        }
        own.getChildren().setAll(presets.own().stream().map(this::row).toList());
    }

    private HBox row(NamedSetup preset) {
        Button use = new Button(preset.name());
        use.getStyleClass().addAll("flat", "small");
        use.setTooltip(Icons.tip(Words.of("settings.presets.use.help")));
        // The popover is as wide as it is, whatever the names.
        use.setMinWidth(0);
        use.setPrefWidth(0);
        use.setMaxWidth(Double.MAX_VALUE);
        use.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(use, Priority.ALWAYS);
        use.setOnAction(event -> {
            presets.apply(preset);
            open.hide();
        });
        return new HBox(use,
                Icons.button(Feather.EDIT_2, Words.of("settings.presets.rename-it", preset.name()), () -> rename(preset)),
                Icons.button(Feather.SHARE, Words.of("settings.presets.export-it", preset.name()), () -> export(preset)),
                Icons.button(Feather.TRASH_2, Words.of("settings.presets.delete-it", preset.name()), () -> delete(preset)));
    }

    /** Asks for a name and saves the settings under it. */
    public void save() {
        dialogs.name(Words.of("settings.presets.save.title"), Words.of("settings.presets.name"), "").ifPresent(name -> {
            if (!presets.has(name)
                    || dialogs.confirm(Words.of("settings.presets.replace", name), Words.of("settings.presets.replace.text"),
                    Words.of("settings.presets.replace.yes"), Words.of("settings.presets.replace.no"))) {
                presets.save(name);
            }
        });
    }

    private void rename(NamedSetup preset) {
        dialogs.name(Words.of("settings.presets.rename.title"), Words.of("settings.presets.name"), preset.name())
                .ifPresent(name -> presets.rename(preset, name));
    }

    private void export(NamedSetup preset) {
        Optional<Path> target = files.presetTarget(button, preset.name());
        target.ifPresent(file -> presets.export(preset, file));
    }

    private void delete(NamedSetup preset) {
        if (dialogs.confirm(Words.of("settings.presets.delete", preset.name()), Words.of("settings.presets.delete.text"),
                Words.of("settings.presets.delete.yes"), Words.of("settings.presets.delete.no"))) {
            presets.delete(preset);
        }
    }
}
