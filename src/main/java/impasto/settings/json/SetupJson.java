package impasto.settings.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import impasto.files.LocalPath;
import impasto.settings.Preset;
import impasto.settings.Setup;
import impasto.settings.TransferSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

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
     * A setup, and what of it was lost.
     *
     * @param lost the names of values that could not be read and are at their defaults, {@code weights.alpha}
     */
    public record Salvaged(Setup setup, List<String> lost) {

        public Salvaged {
            lost = List.copyOf(lost);
        }
    }

    /**
     * A setup from the object that {@link #write} makes or made at an earlier time, with defaults for what it lacks.
     *
     * @throws JsonParseException when it is not one or holds values that cannot be
     */
    public static Setup read(JsonElement json) {
        Salvaged salvaged = salvage(json);
        if (!salvaged.lost().isEmpty()) {
            throw new JsonParseException("these settings cannot be: " + String.join(", ", salvaged.lost()));
        }
        return salvaged.setup();
    }

    /**
     * As {@link #read}, with defaults also for each value that cannot be.
     *
     * @throws JsonParseException when there are no settings in it
     */
    public static Salvaged salvage(JsonElement json) {
        if (!(json instanceof JsonObject object && object.get("settings") instanceof JsonObject settings)) {
            throw new JsonParseException("there are no settings");
        }
        List<String> lost = new ArrayList<>();
        String network = network(object, lost);
        TransferSettings defaults = new JsonPrimitive("matched").equals(settings.get("statistics")) ? Preset.STROKES.settings()
                : beforeMatching();
        return new Salvaged(new Setup(SettingsSalvage.read(settings, defaults, lost), network,
                count(object, "previewEvery", lost), count(object, "snapshotEvery", lost), counts(object, lost)), lost);
    }

    /** What a file lacks was not done when it was written. */
    private static TransferSettings beforeMatching() {
        TransferSettings texture = Preset.TEXTURE.settings();
        return texture.withWeights(texture.weights().withChroma(0));
    }

    private static String network(JsonObject object, List<String> lost) {
        if (!object.has("network")) {
            return Setup.SMALL;
        }
        if (object.get("network") instanceof JsonPrimitive name && name.isString() && LocalPath.isPath(name.getAsString())) {
            return name.getAsString();
        }
        lost.add("network");
        return Setup.SMALL;
    }

    private static int count(JsonObject object, String name, List<String> lost) {
        if (!object.has(name)) {
            return 0;
        }
        OptionalInt count = count(object.get(name));
        if (count.isEmpty()) {
            lost.add(name);
        }
        return count.orElse(0);
    }

    private static List<Integer> counts(JsonObject object, List<String> lost) {
        if (!object.has("snapshotAt")) {
            return List.of();
        }
        List<Integer> counts = new ArrayList<>();
        if (object.get("snapshotAt") instanceof JsonArray array) {
            array.forEach(element -> count(element).ifPresent(counts::add));
            if (counts.size() == array.size()) {
                return counts;
            }
        }
        lost.add("snapshotAt");
        return counts;
    }

    private static OptionalInt count(JsonElement json) {
        double number = json instanceof JsonPrimitive value && value.isNumber() ? value.getAsDouble() : -1;
        return number >= 0 && number <= Integer.MAX_VALUE && number == Math.rint(number)
                ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
