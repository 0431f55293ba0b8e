package impasto.bench;

/** A variant that runs somewhere, step by step. */
public interface Runner extends AutoCloseable {

    /**
     * What became of it.
     *
     * @param peakMegabytes of its process, of 2²⁰ bytes
     * @param loss of its picture, reckoned in float32
     */
    record Outcome(long peakMegabytes, double loss) {}

    /** One iteration; returns when it is done. */
    Timing step();

    /** After the last step. */
    Outcome outcome();

    @Override
    void close();
}
