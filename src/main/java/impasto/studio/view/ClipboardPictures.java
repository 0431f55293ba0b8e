package impasto.studio.view;

import impasto.image.Picture;
import impasto.session.PictureSource;
import impasto.studio.fx.Images;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Pictures, and a text, to and from the platform's clipboard. */
final class ClipboardPictures {

    private ClipboardPictures() {}

    /** The files on the clipboard. */
    static List<PictureSource> files() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        return clipboard.hasFiles() ? PictureDrop.sources(clipboard.getFiles()) : List.of();
    }

    /** The picture on the clipboard. */
    static Optional<Picture> picture() {
        return Optional.ofNullable(Clipboard.getSystemClipboard().getImage()).map(Images::picture);
    }

    static void putText(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    static void put(Image image) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
