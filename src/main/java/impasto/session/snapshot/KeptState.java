package impasto.session.snapshot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import impasto.run.Checkpoint;
import impasto.run.RunState;
import impasto.session.Said;
import impasto.words.SpokenException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/** The state of a run that a {@link StateFile} has written, verified when it is opened. */
public final class KeptState implements RunState {

    private static final int MOST_HEADER = 1 << 20;
    private static final int PIECE = 1 << 22;

    private final Path file;
    private final Checkpoint checkpoint;
    private final long data;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Long> begins = new LinkedHashMap<>();

    /**
     * @param sum the CRC-32C of the file
     * @throws IOException when it cannot be read or is not what was written
     */
    KeptState(Path file, long sum) throws IOException {
        this.file = file;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (sum(channel) != sum) {
                throw new SpokenException(Said.of("session.state.damaged"), null);
            }
            ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            fill(channel, 0, length);
            long header = length.getLong(0);
            if (header < 2 || header > MOST_HEADER) {
                throw new SpokenException(Said.of("session.state.damaged"), null);
            }
            data = Long.BYTES + header;
            ByteBuffer text = ByteBuffer.allocate((int) header);
            fill(channel, Long.BYTES, text);
            checkpoint = read(JsonParser.parseString(new String(text.array(), StandardCharsets.UTF_8)).getAsJsonObject(),
                    channel.size() - data);
        } catch (RuntimeException none) {
            throw new SpokenException(Said.of("session.state.other"), none);
        }
    }

    private static long sum(FileChannel channel) throws IOException {
        CRC32C sum = new CRC32C();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        while (channel.read(piece.clear()) >= 0) {
            sum.update(piece.flip());
        }
        return sum.getValue();
    }

    private Checkpoint read(JsonObject header, long room) {
        for (Map.Entry<String, JsonElement> tensor : header.entrySet()) {
            if (!tensor.getKey().equals(StateFile.METADATA)) {
                JsonObject json = tensor.getValue().getAsJsonObject();
                Entry entry = new Entry(json.get("dtype").getAsString().equals("F64"), longs(json.getAsJsonArray("shape")));
                List<Long> offsets = longs(json.getAsJsonArray("data_offsets"));
                if (offsets.get(0) < 0 || offsets.get(1) > room || offsets.get(1) - offsets.get(0) != entry.bytes()) {
                    throw new JsonParseException(tensor.getKey() + " is outside");
                }
                entries.put(tensor.getKey(), entry);
                begins.put(tensor.getKey(), offsets.get(0));
            }
        }
        return CheckpointJson.read(header.getAsJsonObject(StateFile.METADATA).get(StateFile.CHECKPOINT).getAsString());
    }

    private static List<Long> longs(JsonArray array) {
        List<Long> longs = new ArrayList<>();
        array.forEach(element -> longs.add(element.getAsLong()));
        return longs;
    }

    /** Where the run stands. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public Map<String, Entry> entries() {
        return entries;
    }

    @Override
    public void read(String name, long from, ByteBuffer into) throws IOException {
        if (from + into.remaining() > entries.get(name).bytes()) {
            throw new EOFException("what was kept of the run has no such part of " + name);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            fill(channel, data + begins.get(name) + from, into);
        }
    }

    private static void fill(FileChannel channel, long from, ByteBuffer into) throws IOException {
        long at = from;
        while (into.hasRemaining()) {
            int count = channel.read(into, at);
            if (count < 0) {
                throw new EOFException("what was kept of the run is cut short");
            }
            at += count;
        }
    }
}
