package impasto.studio.pictures;

import impasto.session.PictureSource.OfFile;
import impasto.studio.fx.Icons;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot.Role;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a card's picture. */
final class CardMenu extends ContextMenu {

    private final PictureSlot slot;
    private final String id;

    /**
     * @param card that it is of
     * @param open asks for a file
     * @param remove takes the picture off
     */
    CardMenu(Node card, PicturesModel pictures, PictureSlot slot, String id, CardTools tools, RecentMenu recent, Messages messages,
            Runnable open, Runnable remove) {
        this.slot = slot;
        this.id = id;
        setId(id + "-menu");
        BooleanSupplier always = () -> true;
        BooleanSupplier there = () -> slot.imageProperty().get() != null;
        item("open", Feather.FOLDER, always, open);
        item("paste", Feather.CLIPBOARD, always, () -> ClipboardPictures.paste(pictures, messages, slot));
        getItems().add(recent);
        if (slot.role() == Role.STYLE) {
            item("library", Feather.BOOK, always, () -> tools.library().accept(card, slot));
        }
        getItems().add(new SeparatorMenuItem());
        item("crop", Feather.CROP, there, () -> tools.crop().accept(slot));
        if (slot.role() != Role.START) {
            item("mask", Feather.EDIT_2, () -> pictures.content().imageProperty().get() != null, () -> tools.mask().accept(slot));
            item("swap", Feather.REPEAT, () -> slot.source() != null, () -> pictures.swap(slot));
        }
        getItems().add(new SeparatorMenuItem());
        item("show", Feather.EXTERNAL_LINK, () -> slot.source() != null && slot.source().whole() instanceof OfFile,
                () -> tools.show().accept(((OfFile) slot.source().whole()).file()));
        item("take-off", Feather.X, () -> slot.source() != null || slot.role() == Role.STYLE && pictures.styles().size() > 1, remove);
    }

    private void item(String name, Feather icon, BooleanSupplier possible, Runnable action) {
        MenuItem item = new MenuItem(Words.of("pictures.menu." + name), Icons.of(icon));
        item.setId(id + "-menu-" + name);
        item.setOnAction(event -> action.run());
        showingProperty().addListener((observed, old, now) -> item.setDisable(!possible.getAsBoolean()));
        getItems().add(item);
    }
}
