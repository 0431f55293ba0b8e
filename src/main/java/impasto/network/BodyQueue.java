package impasto.network;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of a response as something to wait for: Java's HTTP client has no limit on the silence of a server once the
 * body has begun. Pieces are asked for one by one, so that a slow disk does not fill the memory.
 */
final class BodyQueue implements Flow.Subscriber<List<ByteBuffer>> {
    /**
     * What arrived.
     *
     * @param bytes none at the end
     * @param failure why the body broke off, if it did
     */
    record Piece(List<ByteBuffer> bytes, Optional<Throwable> failure) {
        boolean last() {
            return bytes.isEmpty();
        }
    }

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

    /** The next piece, empty when none came in that time. */
    Optional<Piece> next(Duration longest) throws InterruptedException {
        return Optional.ofNullable(pieces.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Asks for a piece after one was used. */
    void more() {
        subscription.thenAccept(source -> source.request(1));
    }

    /** Closes the connection if the body is not over. */
    void cancel() {
        subscription.thenAccept(Flow.Subscription::cancel);
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        source.request(1);
        subscription.complete(source);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        pieces.add(new Piece(bytes, Optional.empty()));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), Optional.of(failure)));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(List.of(), Optional.empty()));
    }
}
