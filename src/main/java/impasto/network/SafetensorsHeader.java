package impasto.network;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The directory of a safetensors file, checked against the room there is: nothing in it can point outside the data.
 *
 * @param metadata the free texts of the file
 * @param tensors the tensors by name
 */
record SafetensorsHeader(Map<String, String> metadata, Map<String, Tensor> tensors) {
    private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();
    private static final String METADATA = "__metadata__";

    /**
     * One tensor's place.
     *
     * @param type empty for numbers that are not floating-point
     * @param begin first byte, counted from the end of the header
     * @param end the byte after the last
     */
    record Tensor(Optional<ElementType> type, List<Long> shape, long begin, long end) {
    }

    /**
     * Reads the JSON text.
     *
     * @param room bytes of data behind the header
     */
    static SafetensorsHeader parse(String json, long room, WeightsAssembly assembly) throws WeightsException {
        JsonObject root;
        try {
            root = GSON.fromJson(json, JsonObject.class);
        } catch (JsonParseException e) {
            root = null;
        }
        if (root == null) {
            throw assembly.unusable("no-json");
        }
        Map<String, String> metadata = new LinkedHashMap<>();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> entry : root.entrySet()) {
            if (!(entry.getValue() instanceof JsonObject object)) {
                throw assembly.unusable("nothing-about", entry.getKey());
            }
            if (entry.getKey().equals(METADATA)) {
                object.entrySet().stream().filter(text -> text.getValue().isJsonPrimitive())
                        .forEach(text -> metadata.put(text.getKey(), text.getValue().getAsString()));
            } else {
                tensors.put(entry.getKey(), tensor(entry.getKey(), object, room, assembly));
            }
        }
        return new SafetensorsHeader(metadata, tensors);
    }

    private static Tensor tensor(String name, JsonObject object, long room, WeightsAssembly assembly)
            throws WeightsException {
        List<Long> shape = numbers(name, object, "shape", assembly);
        List<Long> offsets = numbers(name, object, "data_offsets", assembly);
        if (offsets.size() != 2 || offsets.get(0) > offsets.get(1) || offsets.get(1) > room) {
            throw assembly.unusable("outside", name);
        }
        if (!(object.get("dtype") instanceof JsonPrimitive dtype)) {
            throw assembly.unusable("without", name, "dtype");
        }
        Optional<ElementType> type = ElementType.named(dtype.getAsString());
        if (type.isPresent() && bytes(type.get(), shape) != offsets.get(1) - offsets.get(0)) {
            throw assembly.unusable("other-bytes", name, WeightsAssembly.text(shape));
        }
        return new Tensor(type, shape, offsets.get(0), offsets.get(1));
    }

    /** The size of a tensor in bytes; −1, which fits no tensor, when a long cannot hold it. */
    private static long bytes(ElementType type, List<Long> shape) {
        if (shape.contains(0L)) {
            return 0;
        }
        try {
            return shape.stream().reduce((long) type.bytes(), Math::multiplyExact);
        } catch (ArithmeticException e) {
            return -1;
        }
    }

    private static List<Long> numbers(String name, JsonObject object, String key, WeightsAssembly assembly)
            throws WeightsException {
        List<Long> numbers = new ArrayList<>();
        if (object.get(key) instanceof JsonArray array) {
            for (JsonElement element : array) {
                // As text: what JSON writes as 1e9, −1 or 0.5 is refused rather than rounded.
                if (!(element instanceof JsonPrimitive number) || !number.isNumber()
                        || !number.getAsString().matches("\\d{1,18}")) {
                    throw assembly.unusable("no-size", key, name, element);
                }
                numbers.add(Long.parseLong(number.getAsString()));
            }
            return numbers;
        }
        throw assembly.unusable("without", name, key);
    }
}
