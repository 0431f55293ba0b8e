package impasto.vgg;

import java.io.IOException;

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
     * @param source the file, as the user knows it
     * @param reason what is wrong with it, a clause without a full stop
     */
    static WeightsException unusable(Object source, String reason, Throwable cause) {
        return new WeightsException("“" + source + "” cannot be used as a network because " + reason
                + "; choose a VGG-19 as a Keras .h5 file or as a .safetensors file with torchvision's names.", cause);
    }

    static WeightsException unusable(Object source, String reason) {
        return unusable(source, reason, null);
    }
}
