package impasto.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import impasto.image.Picture;
import impasto.run.RunState;
import impasto.run.RunState.Entry;
import impasto.words.SpokenException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * What a {@link StateWriter} has gathered, by name. What is not there or not of the shape that it is asked for in is an
 * {@link UncheckedIOException}.
 */
public final class StateReader {

    /** Values brought over at once. */
    private static final int PIECE = 1 << 20;

    private final RunState state;
    private final String prefix;

    public StateReader(RunState state) {
        this(state, "");
    }

    private StateReader(RunState state, String prefix) {
        this.state = state;
        this.prefix = prefix;
    }

    /** That of a part of the run. */
    public StateReader in(String part) {
        return new StateReader(state, prefix + part + ".");
    }

    /** Whether there is an array, or are numbers, of this name. */
    public boolean has(String name) {
        return state.entries().containsKey(prefix + name);
    }

    /** Numbers as they were, so many of them. */
    public double[] numbers(String name, int count) {
        Entry entry = entry(name);
        require(name, entry.exact() && entry.count() == count);
        ByteBuffer bytes = ByteBuffer.allocate(count * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        read(name, 0, bytes);
        double[] numbers = new double[count];
        bytes.flip().asDoubleBuffer().get(numbers);
        return numbers;
    }

    /** An array of float32 as it was. @param manager its owner */
    public NDArray array(NDManager manager, String name, Shape shape) {
        return into(name, manager.zeros(shape));
    }

    /** Fills an array of zeros, of which it is the same one then. */
    public NDArray into(String name, NDArray zeros) {
        long count = zeros.getShape().size();
        Entry entry = entry(name);
        require(name, !entry.exact() && entry.count() == count);
        ByteBuffer bytes = zeros.getManager().allocateDirect((int) Math.min(PIECE, count) * Float.BYTES);
        try (NDArray flat = zeros.reshape(-1)) {
            for (long from = 0; from < count; from += PIECE) {
                int size = (int) Math.min(PIECE, count - from);
                read(name, from * Float.BYTES, bytes.order(ByteOrder.nativeOrder()).clear().limit(size * Float.BYTES));
                native32(bytes.flip());
                try (NDArray piece = zeros.getManager().create(bytes, new Shape(size), DataType.FLOAT32);
                        NDArray part = flat.get(new NDIndex("{}:{}", from, from + size))) {
                    part.addi(piece);
                }
            }
        }
        return zeros;
    }

    /** A picture as it was. */
    public Picture picture(String name) {
        Entry entry = entry(name);
        List<Long> shape = entry.shape();
        require(name, !entry.exact() && shape.size() == 4 && shape.get(0) == 1 && shape.get(3) == Picture.CHANNELS
                && entry.count() > 0 && entry.count() < Integer.MAX_VALUE - PIECE);
        float[] samples = new float[(int) entry.count()];
        ByteBuffer bytes = ByteBuffer.allocate(Math.min(PIECE, samples.length) * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int from = 0; from < samples.length; from += PIECE) {
            int size = Math.min(PIECE, samples.length - from);
            read(name, (long) from * Float.BYTES, bytes.clear().limit(size * Float.BYTES));
            bytes.flip().asFloatBuffer().get(samples, from, size);
        }
        return Picture.adopt((int) (long) shape.get(2), (int) (long) shape.get(1), samples);
    }

    /** Files are little-endian, as nearly all machines are. */
    private static void native32(ByteBuffer bytes) {
        if (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN) {
            for (int at = 0; at < bytes.limit(); at += Float.BYTES) {
                bytes.putInt(at, Integer.reverseBytes(bytes.getInt(at)));
            }
        }
    }

    private Entry entry(String name) {
        require(name, has(name));
        return state.entries().get(prefix + name);
    }

    private void read(String name, long from, ByteBuffer into) {
        try {
            state.read(prefix + name, from, into);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void require(String name, boolean right) {
        if (!right) {
            throw new UncheckedIOException(new SpokenException(Said.of("torch.state", prefix + name), null));
        }
    }
}
