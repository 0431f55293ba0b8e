package impasto.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import impasto.image.Picture;
import impasto.run.Checkpoint;
import impasto.run.RunState;
import impasto.run.RunState.Entry;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Gathers what a run is made of, by name, and hands it on piece by piece. Arrays stay their owners'. */
public final class StateWriter {

    /** Values handed on at once. */
    private static final int PIECE = 1 << 20;

    /** Hands an array on. */
    private interface Values {
        void to(Consumer<ByteBuffer> taker);
    }

    private final String prefix;
    private final Map<String, Entry> entries;
    private final Map<String, Values> values;

    public StateWriter() {
        this("", new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    private StateWriter(String prefix, Map<String, Entry> entries, Map<String, Values> values) {
        this.prefix = prefix;
        this.entries = entries;
        this.values = values;
    }

    /** One whose names all begin with this and a point, for a part of the run. */
    public StateWriter in(String part) {
        return new StateWriter(prefix + part + ".", entries, values);
    }

    /** Numbers, exactly. */
    public void numbers(String name, double... numbers) {
        double[] copy = numbers.clone();
        put(name, new Entry(true, List.of((long) copy.length)), taker -> {
            ByteBuffer bytes = ByteBuffer.allocate(copy.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asDoubleBuffer().put(copy);
            taker.accept(bytes);
        });
    }

    /** An array of float32. */
    public void array(String name, NDArray array) {
        put(name, new Entry(false, Arrays.stream(array.getShape().getShape()).boxed().toList()), taker -> {
            long count = array.getShape().size();
            try (NDArray flat = array.reshape(-1)) {
                for (long from = 0; from < count; from += PIECE) {
                    int size = (int) Math.min(PIECE, count - from);
                    try (NDArray part = flat.get(new NDIndex("{}:{}", from, from + size))) {
                        // The tensor's own memory where it can be had.
                        taker.accept(piece(part.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer(), size));
                    }
                }
            }
        });
    }

    /** The samples of a picture, {@code 1 × H × W × 3}. */
    public void picture(String name, Picture picture) {
        put(name, new Entry(false, List.of(1L, (long) picture.height(), (long) picture.width(), (long) Picture.CHANNELS)), taker -> {
            FloatBuffer samples = picture.samples();
            while (samples.hasRemaining()) {
                taker.accept(piece(samples, Math.min(PIECE, samples.remaining())));
            }
        });
    }

    private void put(String name, Entry entry, Values given) {
        entries.put(prefix + name, entry);
        values.put(prefix + name, given);
    }

    /** A copy of the next values. */
    private static ByteBuffer piece(FloatBuffer from, int size) {
        ByteBuffer bytes = ByteBuffer.allocate(size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(from.slice(from.position(), size));
        from.position(from.position() + size);
        return bytes;
    }

    /** Hands all on. */
    public void to(RunState.Target target, Checkpoint checkpoint) {
        target.begin(checkpoint, entries);
        values.values().forEach(array -> array.to(target::take));
    }
}
