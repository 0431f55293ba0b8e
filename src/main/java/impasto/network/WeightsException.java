package impasto.network;

import impasto.files.Names;
import impasto.words.Saying;
import impasto.words.SpokenException;
import java.io.IOException;
import java.nio.file.Path;

/** A network cannot be read or fetched; the message is one sentence for the user that says why and what to do. */
public class WeightsException extends SpokenException {
    private static final long serialVersionUID = 1;

    WeightsException(Saying saying) {
        super(saying, null);
    }

    WeightsException(Saying saying, Throwable cause) {
        super(saying, cause);
    }

    /**
     * The sentence for a file that is no usable network.
     *
     * @param source the file or what it is called
     * @param reason what is wrong with it, a clause without a full stop
     */
    static WeightsException unusable(Object source, Saying reason, Throwable cause) {
        return new WeightsException(Said.of("network.unusable", nameOf(source), reason), cause);
    }

    /** The sentence for a file that is there but cannot be read. */
    static WeightsException unreadable(Object source, IOException cause) {
        return new WeightsException(Said.of("network.unreadable", nameOf(source)), cause);
    }

    /** What sentences call a file: the last part of its path. */
    static String nameOf(Object source) {
        return source instanceof Path path ? Names.of(path) : source.toString();
    }
}
