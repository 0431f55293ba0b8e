package impasto.session.project;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.Names;
import impasto.files.StoredObject;
import impasto.words.SpokenException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The forms that a project's manifest has had: one of an older form is brought to the newest step by step, a newer one is refused. */
final class Schema {

    /** A step from each version to the next, from 0 on. */
    private static final List<UnaryOperator<JsonObject>> STEPS = List.of(Schema::named);

    /** The newest that is known. */
    static final int NEWEST = STEPS.size();

    private Schema() {}

    /**
     * The same manifest in the newest form.
     *
     * @param file named in what is said
     * @throws SpokenException when a newer program wrote it, or none
     */
    static JsonObject newest(Path file, JsonObject manifest) throws SpokenException {
        double version = 0;
        JsonElement said = manifest.get(StoredObject.VERSION);
        if (said != null) {
            version = said instanceof JsonPrimitive number && number.isNumber() ? number.getAsDouble() : -1;
        }
        if (version > NEWEST) {
            throw Said.failure(Said.of("project.newer", Names.of(file)));
        }
        if (!(version >= 0) || version != Math.rint(version)) {
            throw Said.failure(Said.of("project.damaged", Names.of(file)));
        }
        JsonObject now = manifest;
        for (UnaryOperator<JsonObject> step : STEPS.subList((int) version, NEWEST)) {
            now = step.apply(now);
        }
        now.addProperty(StoredObject.VERSION, NEWEST);
        return now;
    }

    /** Version 0 called photo and paintings as the command line does. */
    private static JsonObject named(JsonObject old) {
        JsonObject now = old.deepCopy();
        Map.of("content", "photo", "styles", "paintings").forEach((before, name) -> {
            if (now.has(before) && !now.has(name)) {
                now.add(name, now.remove(before));
            }
        });
        return now;
    }
}
