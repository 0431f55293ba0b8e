package impasto.session.snapshot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import impasto.run.Checkpoint;
import impasto.settings.PlannedStage;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.Preset;
import impasto.settings.TransferSettings;
import impasto.settings.json.SettingsJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@link Checkpoint} as JSON. */
final class CheckpointJson {

    private static final int MOST_STAGES = 1000;

    private CheckpointJson() {}

    static String write(Checkpoint checkpoint) {
        JsonObject json = new JsonObject();
        json.addProperty("iteration", checkpoint.iteration());
        json.addProperty("before", checkpoint.before());
        json.addProperty("stage", checkpoint.stage());
        json.addProperty("steps", checkpoint.steps());
        json.addProperty("backend", checkpoint.backend());
        checkpoint.cosineDistance().ifPresent(distance -> json.addProperty("cosineDistance", distance));
        JsonArray plan = new JsonArray();
        for (PlannedStage stage : checkpoint.plan()) {
            JsonObject one = new JsonObject();
            one.addProperty("name", stage.name());
            one.addProperty("kind", stage.kind().name());
            one.addProperty("side", stage.side());
            one.addProperty("iterations", stage.iterations());
            plan.add(one);
        }
        json.add("plan", plan);
        json.add("begun", SettingsJson.write(checkpoint.begun()));
        json.add("stepped", SettingsJson.write(checkpoint.stepped()));
        json.add("next", SettingsJson.write(checkpoint.next()));
        return json.toString();
    }

    /** @throws JsonParseException when it is none */
    static Checkpoint read(String text) {
        try {
            JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            JsonArray stages = json.getAsJsonArray("plan");
            if (stages.size() > MOST_STAGES) {
                throw new JsonParseException(stages.size() + " stages");
            }
            List<PlannedStage> plan = new ArrayList<>();
            for (JsonElement stage : stages) {
                JsonObject one = stage.getAsJsonObject();
                plan.add(new PlannedStage(one.get("name").getAsString(), Kind.valueOf(one.get("kind").getAsString()),
                        one.get("side").getAsInt(), one.get("iterations").getAsInt()));
            }
            return new Checkpoint(json.get("iteration").getAsInt(), json.get("before").getAsInt(), plan, json.get("stage").getAsInt(),
                    json.get("steps").getAsInt(), json.get("backend").getAsString(), settings(json, "begun"),
                    settings(json, "stepped"), settings(json, "next"),
                    Optional.ofNullable(json.get("cosineDistance")).map(JsonElement::getAsDouble));
        } catch (JsonParseException none) {
            throw none;
        } catch (RuntimeException none) {
            throw new JsonParseException("no checkpoint", none);
        }
    }

    private static TransferSettings settings(JsonObject json, String name) {
        return SettingsJson.read(json.get(name), Preset.STROKES.settings());
    }
}
