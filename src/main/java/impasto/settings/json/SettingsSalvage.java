package impasto.settings.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.settings.TransferSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes from damaged settings each value that can be, and leaves the others at their defaults. */
final class SettingsSalvage {

    private static final String BLEND = "blend";
    /** As many as the program itself would ever write into a list, and more. */
    private static final int MOST_ELEMENTS = 64;

    private final TransferSettings defaults;
    private final JsonObject taken;
    private final List<String> lost = new ArrayList<>();

    private SettingsSalvage(TransferSettings defaults) {
        this.defaults = defaults;
        taken = SettingsJson.write(defaults).getAsJsonObject();
    }

    /** The settings of this object, with the names of the values that are lost added to a list. */
    static TransferSettings read(JsonObject given, TransferSettings defaults, List<String> lost) {
        if (isSound(given, defaults)) {
            return SettingsJson.read(given, defaults);
        }
        SettingsSalvage salvage = new SettingsSalvage(defaults);
        salvage.take(given, salvage.taken, "");
        lost.addAll(salvage.lost);
        return SettingsJson.read(salvage.taken, defaults);
    }

    /** Whether all that the settings know is understood and comes back as it was given. */
    private static boolean isSound(JsonObject given, TransferSettings defaults) {
        try {
            return agrees(given, SettingsJson.write(SettingsJson.read(given, defaults)));
        } catch (RuntimeException damaged) {
            return false;
        }
    }

    private static boolean agrees(JsonElement given, JsonElement read) {
        if (given.isJsonObject() && read.isJsonObject()) {
            JsonObject fields = read.getAsJsonObject();
            return given.getAsJsonObject().entrySet().stream().allMatch(field ->
                    !fields.has(field.getKey()) || agrees(field.getValue(), fields.get(field.getKey())));
        }
        if (given.isJsonArray() && read.isJsonArray()) {
            JsonArray elements = read.getAsJsonArray();
            return elements.size() == given.getAsJsonArray().size() && elements.size() <= MOST_ELEMENTS
                    && IntStream.range(0, elements.size()).allMatch(i ->
                            agrees(given.getAsJsonArray().get(i), elements.get(i)));
        }
        return given instanceof JsonPrimitive one && read instanceof JsonPrimitive other
                && one.isNumber() == other.isNumber() && one.isBoolean() == other.isBoolean()
                && (one.isNumber() ? one.getAsDouble() == other.getAsDouble() : one.equals(other));
    }

    private void take(JsonObject given, JsonObject into, String path) {
        for (String name : List.copyOf(into.keySet())) {
            if (!given.has(name)) {
                continue;
            }
            JsonElement value = given.get(name);
            JsonElement usual = into.get(name);
            if (usual.isJsonObject() && value.isJsonObject()) {
                if (SettingsJson.LAYERS.contains(name)) {
                    layers(value.getAsJsonObject(), into, name, path);
                } else {
                    take(value.getAsJsonObject(), usual.getAsJsonObject(), path + name + ".");
                }
            } else if (usual.isJsonArray() && value.isJsonArray()) {
                elements(value.getAsJsonArray(), into, name, path);
            } else if (!fits(into, name, value)) {
                lost.add(path + name);
            }
        }
    }

    private void layers(JsonObject given, JsonObject into, String name, String path) {
        JsonElement usual = into.get(name);
        JsonObject layers = new JsonObject();
        into.add(name, layers);
        given.entrySet().forEach(layer -> {
            if (!fits(layers, layer.getKey(), layer.getValue())) {
                lost.add(path + name + "." + layer.getKey());
            }
        });
        if (layers.size() == 0 && given.size() > 0) {
            into.add(name, usual);
        }
    }

    private void elements(JsonArray given, JsonObject into, String name, String path) {
        JsonElement usual = into.get(name);
        JsonArray kept = new JsonArray();
        boolean all = given.size() <= MOST_ELEMENTS;
        for (int i = 0; i < Math.min(given.size(), MOST_ELEMENTS); i++) {
            JsonArray longer = kept.deepCopy();
            longer.add(given.get(i));
            if (fits(into, name, longer)) {
                kept = longer;
            } else {
                all = false;
                if (name.equals(BLEND)) {
                    // The place in the list tells which style a weight is for.
                    kept.add(1.0);
                }
            }
        }
        into.add(name, kept.isEmpty() && !given.isEmpty() ? usual : kept);
        if (!all) {
            lost.add(path + name);
        }
    }

    /** Puts a value where it belongs if the settings are sound with it. */
    private boolean fits(JsonObject into, String name, JsonElement value) {
        JsonElement before = into.get(name);
        into.add(name, value);
        if (isSound(taken, defaults)) {
            return true;
        }
        if (before == null) {
            into.remove(name);
        } else {
            into.add(name, before);
        }
        return false;
    }
}
