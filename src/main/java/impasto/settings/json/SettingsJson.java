package impasto.settings.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonSerializer;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import impasto.settings.LayerWeights;
import impasto.settings.TransferSettings;
import impasto.settings.VggLayer;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Settings as JSON, with the words of the command line: {@code "loss": "balanced"}, {@code "conv4_2": 1.0}. */
public final class SettingsJson {

    private static final Type BY_LAYER = new TypeToken<Map<VggLayer, Double>>() {}.getType();
    /** What is by layer: a list of its own, where missing means nothing. */
    static final Set<String> LAYERS = Set.of("content", "style", "layers");
    private static final Gson GSON = new GsonBuilder()
            .registerTypeAdapterFactory(new LowerCaseEnums())
            .registerTypeAdapter(LayerWeights.class, (JsonSerializer<LayerWeights>) (layers, type, context) ->
                    context.serialize(layers.weights(), BY_LAYER))
            .registerTypeAdapter(LayerWeights.class, (JsonDeserializer<LayerWeights>) (json, type, context) ->
                    new LayerWeights(context.deserialize(json, BY_LAYER)))
            .create();

    private SettingsJson() {}

    /** The settings as a JSON object. */
    public static JsonElement write(TransferSettings settings) {
        return GSON.toJsonTree(settings);
    }

    /**
     * Settings from the object that {@link #write} makes or made at an earlier time: what it lacks is as in the defaults.
     *
     * @throws JsonParseException when it is not one
     * @throws impasto.settings.SettingsException when a number is out of its range
     */
    public static TransferSettings read(JsonElement json, TransferSettings defaults) {
        if (!json.isJsonObject()) {
            throw new JsonParseException("settings are a JSON object");
        }
        return GSON.fromJson(completed(json.getAsJsonObject(), write(defaults).getAsJsonObject()), TransferSettings.class);
    }

    /** With what is missing, in the objects within too, but for layers. */
    private static JsonObject completed(JsonObject json, JsonObject defaults) {
        JsonObject whole = json.deepCopy();
        defaults.entrySet().forEach(field -> {
            JsonElement found = whole.get(field.getKey());
            if (found == null || found.isJsonNull()) {
                whole.add(field.getKey(), field.getValue());
            } else if (found.isJsonObject() && field.getValue().isJsonObject() && !LAYERS.contains(field.getKey())) {
                whole.add(field.getKey(), completed(found.getAsJsonObject(), field.getValue().getAsJsonObject()));
            }
        });
        return whole;
    }

    private static final class LowerCaseEnums implements TypeAdapterFactory {
        @Override
        public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
            T[] constants = constants(type);
            return constants == null ? null : new TypeAdapter<>() {
                @Override
                public void write(JsonWriter out, T value) throws IOException {
                    out.value(word(value));
                }

                @Override
                public T read(JsonReader in) throws IOException {
                    String word = in.nextString();
                    for (T constant : constants) {
                        if (word(constant).equals(word)) {
                            return constant;
                        }
                    }
                    throw new JsonParseException("there is no " + type.getRawType().getSimpleName() + " '" + word + "'");
                }
            };
        }

        @SuppressWarnings("unchecked") // The constants of a type are of that type.
        private static <T> T[] constants(TypeToken<T> type) {
            Class<?> raw = type.getRawType();
            return (T[]) (raw.isEnum() ? raw : raw.getSuperclass() != null && raw.getSuperclass().isEnum()
                    ? raw.getSuperclass() : raw).getEnumConstants();
        }

        private static String word(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        }
    }
}
