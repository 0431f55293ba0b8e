package impasto.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;

/** The arrays of a run that was kept: the picture, and what its optimiser remembers. */
public interface RunState {

    /**
     * An array.
     *
     * @param exact whether it is of float64, else of float32; little-endian both
     * @param shape its sides, 0 or more each
     */
    record Entry(boolean exact, List<Long> shape) {

        public Entry {
            shape = List.copyOf(shape);
        }

        /** Its values. */
        public long count() {
            return shape.stream().reduce(1L, Math::multiplyExact);
        }

        /** Bytes of one value. */
        public int width() {
            return exact ? Double.BYTES : Float.BYTES;
        }

        /** Bytes of all. */
        public long bytes() {
            return Math.multiplyExact(count(), width());
        }
    }

    /** The arrays by name. */
    Map<String, Entry> entries();

    /**
     * Fills a buffer with an array's bytes.
     *
     * @param from the first byte, from the beginning of the array
     * @param into filled from its position to its limit
     * @throws IOException when it cannot be read, or there are not so many
     */
    void read(String name, long from, ByteBuffer into) throws IOException;

    /** Takes the arrays of a run, one after the other. */
    interface Target {

        /** Told once and first. @param entries in the order in which their bytes come */
        void begin(Checkpoint checkpoint, Map<String, Entry> entries);

        /** Some bytes, the next; the buffer is this one's to keep. */
        void take(ByteBuffer bytes);
    }
}
