package impasto.vgg;

/** The engine cannot be started; the message is a sentence for the user. */
public final class TorchException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TorchException(String sentence) {
        super(sentence);
    }

    TorchException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
