package impasto.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import impasto.transfer.Preset;
import impasto.transfer.TransferSettings;
import impasto.vgg.Networks;
import java.util.ArrayList;
import java.util.List;

/** A {@link Setup} as JSON. */
public final class SetupJson {

    private SetupJson() {}

    /** The setup as a JSON object. */
    public static JsonElement write(Setup setup) {
        JsonObject json = new JsonObject();
        json.addProperty("network", setup.network());
        json.add("settings", SettingsJson.write(setup.transfer()));
        json.addProperty("previewEvery", setup.previewEvery());
        json.addProperty("snapshotEvery", setup.snapshotEvery());
        JsonArray at = new JsonArray();
        setup.snapshotAt().forEach(at::add);
        json.add("snapshotAt", at);
        return json;
    }

    /**
     * A setup from the object that {@link #write} makes or made at an earlier time, with defaults for what it lacks.
     *
     * @throws JsonParseException when it is not one or holds numbers out of range
     */
    public static Setup read(JsonElement json) {
        try {
            JsonObject object = json.getAsJsonObject();
            if (!object.has("settings")) {
                throw new JsonParseException("there are no settings");
            }
            String network = object.get("network") instanceof JsonPrimitive name ? name.getAsString() : Networks.SMALL;
            TransferSettings defaults = Preset.BALANCED.settings(network.equals(Networks.SMALL));
            List<Integer> at = new ArrayList<>();
            if (object.get("snapshotAt") instanceof JsonArray array) {
                array.forEach(element -> at.add(element.getAsInt()));
            }
            return new Setup(SettingsJson.read(object.get("settings"), defaults), network,
                    number(object, "previewEvery"), number(object, "snapshotEvery"), at);
        } catch (JsonParseException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new JsonParseException("these are no settings: " + failure.getMessage(), failure);
        }
    }

    private static int number(JsonObject object, String name) {
        return object.get(name) instanceof JsonPrimitive value ? value.getAsInt() : 0;
    }
}
