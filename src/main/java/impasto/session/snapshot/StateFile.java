package impasto.session.snapshot;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import impasto.files.Names;
import impasto.files.SafeFile;
import impasto.run.Checkpoint;
import impasto.run.RunState;
import impasto.run.RunState.Entry;
import impasto.session.Said;
import impasto.words.SpokenException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/**
 * Writes the state of a run as a safetensors file, {@code __metadata__} of which holds the {@link Checkpoint}. It is written on a
 * thread of its own, so that who hands the arrays over goes on at once, until {@value #MOST_PIECES} pieces wait.
 */
public final class StateFile implements RunState.Target {

    static final String CHECKPOINT = "checkpoint";
    static final String METADATA = "__metadata__";
    /** Of 4 MiB at most. */
    private static final int MOST_PIECES = 64;
    private static final ByteBuffer END = ByteBuffer.allocate(0);

    private final Path file;
    private final BlockingQueue<ByteBuffer> pieces = new ArrayBlockingQueue<>(MOST_PIECES);
    private final CompletableFuture<Long> written = new CompletableFuture<>();
    private boolean begun;

    /** @param file that is written or replaced when all is there */
    StateFile(Path file) {
        this.file = file;
    }

    @Override
    public void begin(Checkpoint checkpoint, Map<String, Entry> entries) {
        begun = true;
        Thread thread = new Thread(this::write, "checkpoint");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
        byte[] header = header(checkpoint, entries);
        take(ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(0, header.length));
        take(ByteBuffer.wrap(header));
    }

    private static byte[] header(Checkpoint checkpoint, Map<String, Entry> entries) {
        JsonObject json = new JsonObject();
        JsonObject metadata = new JsonObject();
        metadata.addProperty(CHECKPOINT, CheckpointJson.write(checkpoint));
        json.add(METADATA, metadata);
        long at = 0;
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            JsonObject tensor = new JsonObject();
            tensor.addProperty("dtype", entry.getValue().exact() ? "F64" : "F32");
            JsonArray shape = new JsonArray();
            entry.getValue().shape().forEach(shape::add);
            tensor.add("shape", shape);
            JsonArray offsets = new JsonArray();
            offsets.add(at);
            at += entry.getValue().bytes();
            offsets.add(at);
            tensor.add("data_offsets", offsets);
            json.add(entry.getKey(), tensor);
        }
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void take(ByteBuffer bytes) {
        boolean interrupted = false;
        while (!written.isDone()) {
            try {
                if (pieces.offer(bytes, 1, TimeUnit.SECONDS)) {
                    break;
                }
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        try {
            CRC32C sum = new CRC32C();
            SafeFile.keep(file, out -> drain(out, sum));
            written.complete(sum.getValue());
        } catch (IOException | RuntimeException | Error failure) {
            written.completeExceptionally(failure);
            pieces.clear();
        }
    }

    private void drain(OutputStream out, CRC32C sum) throws IOException {
        try {
            for (ByteBuffer piece = pieces.take(); piece != END; piece = pieces.take()) {
                sum.update(piece.array(), 0, piece.capacity());
                out.write(piece.array(), 0, piece.capacity());
            }
            if (written.isDone()) {
                throw new InterruptedIOException("abandoned");
            }
        } catch (InterruptedException ended) {
            throw new IOException(ended);
        }
    }

    /** Nothing more comes: what is there so far is of no use. */
    public void abandon() {
        if (begun) {
            written.completeExceptionally(new SpokenException(Said.of("session.state.partly"), null));
            pieces.clear();
            pieces.add(END);
        }
    }

    String name() {
        return Names.of(file);
    }

    /**
     * Waits until all is on the disk.
     *
     * @return the CRC-32C of the file
     * @throws IOException when it could not be written, or nothing was handed over
     */
    long finish() throws IOException {
        if (!begun) {
            throw new SpokenException(Said.of("session.state.none"), null);
        }
        take(END);
        try {
            return written.get();
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof IOException io ? io : new IOException(failure.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(ended);
        }
    }
}
