package impasto.studio.mask;

import impasto.studio.fx.FileDialogs;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot;
import impasto.studio.pictures.PicturesModel;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;

/** The menus of the strip: whose mask is painted, and what is done to all of it. */
final class MaskMenu {

    private static final double DOT = 5;

    private final PicturesModel pictures;
    private final Masking masking;
    private final FileDialogs files;
    private final MenuButton whose = new MenuButton();
    private final MenuButton what = new MenuButton(null, Icons.of(Feather.MORE_HORIZONTAL));

    MaskMenu(PicturesModel pictures, Masking masking, FileDialogs files) {
        this.pictures = pictures;
        this.masking = masking;
        this.files = files;
        whose.setId("mask-whose");
        whose.getStyleClass().add("small");
        whose.setMinWidth(Region.USE_PREF_SIZE);
        // A painting may have come since.
        whose.setOnShowing(event -> follow());
        what.setId("mask-what");
        what.getStyleClass().addAll("flat", "icon-button", "no-arrow");
        what.setMinWidth(Region.USE_PREF_SIZE);
        Icons.name(what, Words.of("mask.what"));
        what.getItems().addAll(
                item(Feather.MAXIMIZE_2, "fill", masking::fill),
                item(Feather.REPEAT, "invert", masking::invert),
                item(Feather.TRASH_2, "clear", masking::clear),
                new SeparatorMenuItem(),
                item(Feather.FOLDER, "load", () -> files.picture(what).ifPresent(masking.files()::load)),
                item(Feather.SAVE, "save", this::save));
    }

    MenuButton whose() {
        return whose;
    }

    MenuButton what() {
        return what;
    }

    /** Shows whose mask is painted, and whose could be. */
    void follow() {
        PictureSlot now = masking.slotProperty().get();
        if (now == null) {
            return;
        }
        whose.setText(masking.name(now));
        whose.setGraphic(new Circle(DOT, MaskColour.of(pictures, now)));
        Icons.name(whose, Words.of("mask.whose", masking.name(now)));
        whose.getItems().setAll(masking.choices().stream().map(this::choice).toList());
    }

    private MenuItem choice(PictureSlot slot) {
        MenuItem item = new MenuItem(masking.name(slot), new Circle(DOT, MaskColour.of(pictures, slot)));
        item.setId("mask-of-" + masking.id(slot));
        item.setOnAction(event -> masking.begin(slot));
        return item;
    }

    private void save() {
        String name = Words.of("mask.file",
                masking.name(masking.slotProperty().get()).toLowerCase(Locale.getDefault()).replace(' ', '-'));
        files.pictureTarget(what, Optional.empty(), name, "png").ifPresent(masking.files()::save);
    }

    private static MenuItem item(Feather icon, String name, Runnable action) {
        MenuItem item = new MenuItem(Words.of("mask." + name), Icons.of(icon));
        item.setId("mask-" + name);
        item.setOnAction(event -> action.run());
        return item;
    }
}
