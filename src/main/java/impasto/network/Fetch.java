package impasto.network;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests to servers for what a part file lacks. Stopped by the listener with a {@link CancellationException}. */
final class Fetch {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-\\d+/(\\d{1,18}|\\*)");

    private final HttpClient client;
    private final DownloadRules rules;
    private final PartFile part;
    private final long total;
    private final DownloadListener listener;
    private Pace pace;

    Fetch(DownloadRules rules, PartFile part, long total, DownloadListener listener) {
        this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(rules.connect()).proxy(rules.proxies())
                .build();
        this.rules = rules;
        this.part = part;
        this.total = total;
        this.listener = listener;
    }

    /** Turns to another source. */
    void begin() throws WeightsException {
        pace = new Pace(rules, part.size());
    }

    /** Makes one request, after which the part has the size of the whole. */
    void from(URI source) throws SourceException, WeightsException {
        long have = part.size();
        HttpRequest.Builder request = HttpRequest.newBuilder(source).timeout(rules.connect().plus(rules.stall()));
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
                await(client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofPublisher()));
        BodyQueue body = new BodyQueue();
        response.body().subscribe(body);
        try {
            accept(response, have);
            drain(body);
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            body.cancel();
        }
    }

    /** Waits, asking the listener now and then. */
    void pause(Duration time) throws WeightsException {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(Math.min(left, TICK.toNanos()));
                tick();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private void tick() throws WeightsException {
        if (!listener.downloaded(part.size(), total)) {
            throw new CancellationException();
        }
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException();
    }

    private <T> T await(CompletableFuture<T> answer) throws SourceException, WeightsException {
        try {
            while (true) {
                tick();
                try {
                    return answer.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // Time to ask the listener; the request has a limit of its own.
                    continue;
                }
            }
        } catch (ExecutionException e) {
            throw SourceException.of(e.getCause(), rules);
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            answer.cancel(true);
        }
    }

    private void accept(HttpResponse<?> response, long have) throws SourceException, WeightsException {
        int status = response.statusCode();
        if (status == 200) {
            long length = response.headers().firstValueAsLong("Content-Length").orElse(total);
            if (length != total) {
                throw new SourceException("other", false, length);
            }
            part.startOver();
        } else if (status == 206) {
            acceptRange(response.headers().firstValue("Content-Range"), have);
        } else if (status == 416) {
            part.startOver();
            throw new SourceException("half", true);
        } else {
            boolean passing = status >= 500 || status == 408 || status == 429;
            throw status == 407 ? new SourceException("password", passing) : new SourceException("status", passing, status);
        }
    }

    private void acceptRange(Optional<String> range, long have) throws SourceException, WeightsException {
        Matcher matcher = CONTENT_RANGE.matcher(range.orElse(""));
        boolean understood = matcher.matches();
        if (understood && !matcher.group(2).equals("*") && Long.parseLong(matcher.group(2)) != total) {
            throw new SourceException("other", false, matcher.group(2));
        }
        if (!understood || Long.parseLong(matcher.group(1)) != have) {
            part.startOver();
            throw new SourceException("wrong-place", true);
        }
    }

    private void drain(BodyQueue body) throws InterruptedException, SourceException, WeightsException {
        long heard = System.nanoTime();
        while (true) {
            tick();
            pace.check(part.size());
            Optional<BodyQueue.Piece> next = body.next(TICK);
            if (next.isEmpty()) {
                if (System.nanoTime() - heard > rules.stall().toNanos()) {
                    throw new SourceException("silent", true, rules.stall().toSeconds());
                }
                continue;
            }
            heard = System.nanoTime();
            BodyQueue.Piece piece = next.get();
            if (piece.failure().isPresent()) {
                throw SourceException.of(piece.failure().get(), rules);
            }
            part.append(piece.bytes());
            if (part.size() > total) {
                part.startOver();
                throw new SourceException("larger", false);
            }
            if (piece.last()) {
                if (part.size() < total) {
                    throw new SourceException("broke", true);
                }
                return;
            }
            body.more();
        }
    }
}
