package impasto.network;

import impasto.words.Saying;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/** A server failed to deliver; the message says in a few words how. */
final class SourceException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean worthAnotherTry;

    private final transient Saying saying;

    /**
     * @param how the last part of the key of its words
     * @param values put in their places
     */
    SourceException(String how, boolean worthAnotherTry, Object... values) {
        this(Said.of("network.source." + how, values), worthAnotherTry, null);
    }

    private SourceException(Saying saying, boolean worthAnotherTry, Throwable cause) {
        super(saying.english(), cause);
        this.saying = saying;
        this.worthAnotherTry = worthAnotherTry;
    }

    /** How, in any tongue. */
    Saying saying() {
        return saying;
    }

    /** Whether the same server may do better the next time. */
    boolean worthAnotherTry() {
        return worthAnotherTry;
    }

    /** What a failure of the HTTP client means. */
    static SourceException of(Throwable failure, DownloadRules rules) {
        if (failure instanceof HttpConnectTimeoutException) {
            return new SourceException(Said.of("network.source.no-connection", rules.connect().toSeconds()), false, failure);
        }
        if (failure instanceof HttpTimeoutException) {
            return new SourceException(Said.of("network.source.no-answer"), true, failure);
        }
        if (failure instanceof ConnectException) {
            return new SourceException(Said.of("network.source.unreachable"), true, failure);
        }
        if (failure instanceof SSLException) {
            return new SourceException(Said.of("network.source.insecure"), true, failure);
        }
        return new SourceException(Said.of("network.source.broke"), true, failure);
    }
}
