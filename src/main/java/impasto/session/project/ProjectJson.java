package impasto.session.project;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonSalvage;
import impasto.files.Names;
import impasto.files.StoredObject;
import impasto.settings.Setup;
import impasto.settings.json.SetupJson;
import impasto.words.SpokenException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@link Project} as JSON, {@value Entries#MANIFEST}. */
final class ProjectJson {

    private static final String PHOTO = "photo";
    private static final String PAINTINGS = "paintings";
    private static final String START = "start";
    private static final String SETUP = "setup";
    private static final String LINKS_LARGE = "linksLarge";
    /** More places than the studio has are none of its projects'. */
    private static final int MOST_PAINTINGS = 64;
    /** What is by layer: there, missing means nothing. */
    private static final Set<String> LAYERS = Set.of("content", "style", "layers");

    /**
     * A project, and what of it could not be read.
     *
     * @param lost the names of members
     */
    record Read(Project project, List<String> lost) {}

    private ProjectJson() {}

    /**
     * Reads a manifest of any version up to the newest; what cannot be is left out.
     *
     * @param file named in what is said
     * @throws SpokenException when it is of a newer version or nothing can be read
     */
    static Read read(Path file, byte[] text) throws SpokenException {
        JsonSalvage salvage = JsonSalvage.of(text);
        if (salvage.object().size() == 0) {
            throw Said.failure(Said.of("project.damaged", Names.of(file)));
        }
        JsonObject json = Schema.newest(file, salvage.object());
        List<String> lost = new ArrayList<>();
        if (!salvage.whole()) {
            lost.add(Entries.MANIFEST);
        }
        List<Optional<ProjectPicture>> paintings = new ArrayList<>();
        if (json.get(PAINTINGS) instanceof JsonArray array) {
            for (int i = 0; i < Math.min(array.size(), MOST_PAINTINGS); i++) {
                paintings.add(picture(array.get(i), PAINTINGS + "." + (i + 1), lost));
            }
        } else if (json.has(PAINTINGS)) {
            lost.add(PAINTINGS);
        }
        return new Read(new Project(picture(json.get(PHOTO), PHOTO, lost), paintings, picture(json.get(START), START, lost),
                setup(json.get(SETUP), lost),
                json.get(LINKS_LARGE) instanceof JsonPrimitive links && links.isBoolean() && links.getAsBoolean(), json), lost);
    }

    private static Setup setup(JsonElement json, List<String> lost) {
        try {
            SetupJson.Salvaged salvaged = SetupJson.salvage(json);
            lost.addAll(salvaged.lost());
            return salvaged.setup();
        } catch (JsonParseException none) {
            lost.add(SETUP);
            return Setup.standard();
        }
    }

    private static Optional<ProjectPicture> picture(JsonElement json, String name, List<String> lost) {
        if (json == null || json.isJsonNull()) {
            return Optional.empty();
        }
        Optional<ProjectPicture> picture = json instanceof JsonObject object ? PictureJson.read(object) : Optional.empty();
        if (picture.isEmpty()) {
            lost.add(name);
        }
        return picture;
    }

    /** The manifest of the newest version, with what this program did not know when it was read. */
    static JsonObject write(Project project) {
        JsonObject json = project.more().deepCopy();
        json.addProperty(StoredObject.VERSION, Schema.NEWEST);
        put(json, PHOTO, project.photo());
        JsonArray paintings = new JsonArray();
        project.paintings().forEach(painting -> paintings.add(painting.map(PictureJson::write).orElse(null)));
        json.add(PAINTINGS, paintings);
        put(json, START, project.start());
        json.addProperty(LINKS_LARGE, project.linksLarge());
        json.add(SETUP, withUnknown(json.get(SETUP), SetupJson.write(project.setup())));
        return json;
    }

    private static void put(JsonObject json, String name, Optional<ProjectPicture> picture) {
        json.remove(name);
        picture.ifPresent(there -> json.add(name, PictureJson.write(there)));
    }

    /** Another element with those members of the old one that it does not have, in the objects within too. */
    private static JsonElement withUnknown(JsonElement old, JsonElement now) {
        if (!(old instanceof JsonObject before && now instanceof JsonObject after)) {
            return now;
        }
        JsonObject both = after.deepCopy();
        for (Map.Entry<String, JsonElement> member : before.entrySet()) {
            if (!both.has(member.getKey())) {
                both.add(member.getKey(), member.getValue());
            } else if (!LAYERS.contains(member.getKey())) {
                both.add(member.getKey(), withUnknown(member.getValue(), both.get(member.getKey())));
            }
        }
        return both;
    }
}
