package impasto.network;

import java.time.Duration;

/** How fast bytes arrive from one source, over all requests to it: one that trickles is worse than one that fails. */
final class Pace {
    private final long slowest;
    private final Duration window;
    private long since;
    private long before;

    /** @param have bytes that are there already */
    Pace(DownloadRules rules, long have) {
        this.slowest = rules.slowest();
        this.window = rules.window();
        begin(have);
    }

    private void begin(long have) {
        since = System.nanoTime();
        before = have;
    }

    /**
     * To be told now and then.
     *
     * @throws SourceException when too few bytes have come for a while; none at all is not what this looks for
     */
    void check(long have) throws SourceException {
        if (System.nanoTime() - since < window.toNanos()) {
            return;
        }
        long arrived = have - before;
        if (arrived > 0 && arrived < slowest) {
            throw new SourceException("slow", false, arrived, window.toSeconds());
        }
        begin(have);
    }
}
