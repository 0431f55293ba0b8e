package impasto.network;

import impasto.files.Names;
import java.io.IOException;
import java.nio.file.Path;

/** A network cannot be read or fetched; the message is one sentence for the user that says why and what to do. */
public class WeightsException extends IOException {
    private static final long serialVersionUID = 1;

    public WeightsException(String sentence) {
        super(sentence);
    }

    public WeightsException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /**
     * The sentence for a file that is no usable network.
     *
     * @param source the file or what it is called
     * @param reason what is wrong with it, a clause without a full stop
     */
    static WeightsException unusable(Object source, String reason, Throwable cause) {
        return new WeightsException(nameOf(source) + " cannot be used as a network because " + reason
                + ": choose a VGG-19 as a Keras .h5 file or as a .safetensors file with torchvision's names", cause);
    }

    static WeightsException unusable(Object source, String reason) {
        return unusable(source, reason, null);
    }

    /** The sentence for a file that is there but cannot be read. */
    static WeightsException unreadable(Object source, IOException cause) {
        return new WeightsException(nameOf(source) + " cannot be read: check that you are allowed to read it and that "
                + "its disk works", cause);
    }

    /** What sentences call a file: the last part of its path. */
    static String nameOf(Object source) {
        return source instanceof Path path ? Names.of(path) : source.toString();
    }
}
