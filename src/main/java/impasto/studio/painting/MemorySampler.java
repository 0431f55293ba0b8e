package impasto.studio.painting;

import impasto.engine.Engine;

/** The memory of the process, asked for no more than once a second, since some systems take long to answer. */
final class MemorySampler {

    private static final long OLD = 1_000_000_000;

    private long time = System.nanoTime() - OLD;
    private volatile long megabytes;

    void sampleIfOld() {
        long now = System.nanoTime();
        if (now - time >= OLD) {
            time = now;
            megabytes = Engine.residentMegabytes();
        }
    }

    long megabytes() {
        return megabytes;
    }
}
