package impasto.network;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import javax.net.ssl.SSLException;

/** A server failed to deliver; the message says in a few words how. */
final class SourceException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean worthAnotherTry;

    SourceException(String message, boolean worthAnotherTry) {
        super(message);
        this.worthAnotherTry = worthAnotherTry;
    }

    private SourceException(String message, boolean worthAnotherTry, Throwable cause) {
        super(message, cause);
        this.worthAnotherTry = worthAnotherTry;
    }

    /** Whether the same server may do better the next time. */
    boolean worthAnotherTry() {
        return worthAnotherTry;
    }

    /** What a failure of the HTTP client means. */
    static SourceException of(Throwable failure, DownloadRules rules) {
        if (failure instanceof HttpConnectTimeoutException) {
            return new SourceException("no connection within " + rules.connect().toSeconds() + " s", false, failure);
        }
        if (failure instanceof HttpTimeoutException) {
            return new SourceException("no answer", true, failure);
        }
        if (failure instanceof ConnectException) {
            return new SourceException("cannot be reached", true, failure);
        }
        if (failure instanceof SSLException) {
            return new SourceException("no secure connection", true, failure);
        }
        return new SourceException("the connection broke", true, failure);
    }
}
