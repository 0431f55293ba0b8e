package impasto.studio.mask;

import impasto.image.Mask;
import impasto.image.file.PictureReader;
import impasto.image.file.PictureWriter;
import impasto.message.Sentence;
import impasto.studio.fx.Background;
import impasto.studio.fx.Messages;
import impasto.studio.fx.Words;
import impasto.studio.pictures.PictureSlot;
import java.nio.file.Path;

/** Masks as grey pictures: white is masked. */
final class MaskFiles {

    private final Masking masking;
    private final Background background;
    private final Messages messages;

    MaskFiles(Masking masking, Background background, Messages messages) {
        this.masking = masking;
        this.background = background;
        this.messages = messages;
    }

    /** Reads the mask that is painted from a file, stretched over the content. */
    void load(Path file) {
        masking.release();
        PictureSlot to = masking.slotProperty().get();
        Mask blank = masking.blank();
        background.run(() -> Mask.of(new PictureReader().readMask(file, Masking.SIDE)).resized(blank.width(), blank.height()),
                mask -> masking.change(to, Words.of("mask.step.load"), mask),
                failure -> messages.error(Words.of("mask.unreadable"), Sentence.of(failure)));
    }

    /** Writes the mask that is painted. */
    void save(Path file) {
        masking.release();
        Mask mask = masking.canvas();
        background.run(() -> {
            new PictureWriter().write(mask.toPicture(), file);
            return file;
        }, written -> messages.done(Words.of("mask.saved"),
                Words.of("mask.saved.text", written.getFileName(), written.toAbsolutePath().getParent())),
                failure -> messages.error(Words.of("mask.unsaved"), Sentence.of(failure)));
    }
}
