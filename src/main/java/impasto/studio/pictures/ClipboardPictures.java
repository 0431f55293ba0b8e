package impasto.studio.pictures;

import impasto.image.Picture;
import impasto.session.PictureSource;
import impasto.studio.fx.Images;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Pictures, and a text, to and from the platform's clipboard. */
public final class ClipboardPictures {

    private ClipboardPictures() {}

    /** Takes the files on the clipboard, or else its picture, which goes to the first free place. */
    public static void paste(PicturesModel pictures, Messages messages) {
        List<PictureSource> files = files();
        if (!files.isEmpty()) {
            pictures.place(files);
            return;
        }
        pastePicture(pictures, messages, pictures.firstFree());
    }

    /** The same on a place; further files go elsewhere. */
    static void paste(PicturesModel pictures, Messages messages, PictureSlot slot) {
        List<PictureSource> files = files();
        if (files.isEmpty()) {
            pastePicture(pictures, messages, slot);
        } else {
            pictures.placeFrom(slot, files);
        }
    }

    private static void pastePicture(PicturesModel pictures, Messages messages, PictureSlot slot) {
        picture().ifPresentOrElse(picture -> pictures.paste(picture, slot),
                () -> messages.advise(Words.of("pictures.nothing-to-paste"), Words.of("pictures.nothing-to-paste.text")));
    }

    private static List<PictureSource> files() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasFiles() ? PictureDrop.sources(clipboard.getFiles()) : List.of();
    }

    private static Optional<Picture> picture() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getImage()).map(Images::picture);
    }

    /** Puts a text on the clipboard. */
    public static void putText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Puts a picture on the clipboard. */
    public static void put(Image image) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
