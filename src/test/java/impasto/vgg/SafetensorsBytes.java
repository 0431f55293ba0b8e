package impasto.vgg;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Builds safetensors files for tests, tensor by tensor. */
public final class SafetensorsBytes {
    private final List<String> entries = new ArrayList<>();
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();

    /** Adds an entry of the header as it is. */
    public SafetensorsBytes entry(String json) {
        entries.add(json);
        return this;
    }

    public SafetensorsBytes tensor(String name, String type, String shape, byte[] bytes) {
        entries.add("\"" + name + "\":{\"dtype\":\"" + type + "\",\"shape\":[" + shape + "],\"data_offsets\":["
                + data.size() + "," + (data.size() + bytes.length) + "]}");
        data.writeBytes(bytes);
        return this;
    }

    /** A convolution in F32 whose values are all the same. */
    public SafetensorsBytes convolution(int feature, int outputs, int inputs, float value) {
        return tensor("features." + feature + ".weight", "F32", outputs + "," + inputs + ",3,3",
                repeat(outputs * inputs * 9, Float.BYTES, (buffer, i) -> buffer.putFloat(value)))
                .tensor("features." + feature + ".bias", "F32", "" + outputs,
                        repeat(outputs, Float.BYTES, (buffer, i) -> buffer.putFloat(value)));
    }

    public static byte[] repeat(int count, int size, BiConsumer<ByteBuffer, Integer> put) {
        ByteBuffer buffer = ByteBuffer.allocate(count * size).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < count; i++) {
            put.accept(buffer, i);
        }
        return buffer.array();
    }

    public ByteBuffer build() {
        return file("{" + String.join(",", entries) + "}", data.toByteArray());
    }

    public static ByteBuffer file(String header, byte[] data) {
        byte[] text = header.getBytes(StandardCharsets.UTF_8);
        return file(text.length, text, data);
    }

    public static ByteBuffer file(long saidLength, byte[] header, byte[] data) {
        return ByteBuffer.allocate(8 + header.length + data.length).order(ByteOrder.LITTLE_ENDIAN)
                .putLong(saidLength).put(header).put(data).flip();
    }
}
