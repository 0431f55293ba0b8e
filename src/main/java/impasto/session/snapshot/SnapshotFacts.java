package impasto.session.snapshot;

import com.google.gson.JsonObject;
import impasto.files.StoredObject;
import impasto.session.PresetName;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import impasto.settings.json.SetupJson;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** A {@link Snapshot} as the JSON that lies beside its picture. */
final class SnapshotFacts {

    static final int VERSION = 1;

    private static final String SETUP = "setup";
    private static final String UNNAMED = "painting";
    private static final int LONGEST_NAME = 255;

    private final Members facts;

    private SnapshotFacts(JsonObject facts) {
        this.facts = new Members(facts);
    }

    /** The name of a content on one line, whole when it can be that of a file. */
    static String name(String content) {
        return PresetName.line(content, UNNAMED, LONGEST_NAME);
    }

    /** Whether this is a snapshot's for sure, and no other JSON of the same name. */
    static boolean are(JsonObject json) {
        return json.has("name") && json.has("iteration") && json.has("width");
    }

    /** Whether this may be a snapshot's that somebody has changed. */
    static boolean mayBe(JsonObject json) {
        return json.size() == 0 || Stream.of("name", "iteration", "width", "colour", "side").anyMatch(json::has);
    }

    static JsonObject write(Snapshot snapshot) {
        JsonObject facts = new JsonObject();
        facts.addProperty(StoredObject.VERSION, VERSION);
        facts.addProperty("name", snapshot.name());
        facts.addProperty("iteration", snapshot.iteration());
        if (Double.isFinite(snapshot.loss())) {
            facts.addProperty("loss", snapshot.loss());
        }
        facts.addProperty("width", snapshot.width());
        facts.addProperty("height", snapshot.height());
        facts.addProperty("side", snapshot.side());
        facts.addProperty("colour", snapshot.colour().mode().toString());
        facts.addProperty("colourStrength", snapshot.colour().strength());
        facts.addProperty("opacity", snapshot.colour().opacity());
        snapshot.content().ifPresent(content -> facts.addProperty("content", content.getFileName().toString()));
        snapshot.origin().ifPresent(origin -> {
            facts.addProperty("begun", origin.begun());
            facts.addProperty("style", origin.style());
            origin.picture().ifPresent(picture -> facts.addProperty("stylePicture", picture.getFileName().toString()));
        });
        snapshot.setup().ifPresent(setup -> facts.add(SETUP, SetupJson.write(setup)));
        return facts;
    }

    /**
     * A snapshot from its facts, those of an earlier time too; what they lack is as the picture itself tells, or not known.
     *
     * @param picture its file
     * @param content finds the content of a name
     * @return empty when the picture is none and the facts do not know its size
     */
    static Optional<Snapshot> read(long id, JsonObject json, Path picture, Function<String, Optional<Path>> content) {
        SnapshotFacts facts = new SnapshotFacts(json);
        OptionalInt width = facts.facts.count("width", 1);
        OptionalInt height = facts.facts.count("height", 1);
        Optional<PngSize> size = width.isPresent() && height.isPresent()
                ? Optional.of(new PngSize(width.getAsInt(), height.getAsInt())) : PngSize.of(picture);
        return size.map(known -> facts.read(id, known, picture, content));
    }

    private Snapshot read(long id, PngSize size, Path picture, Function<String, Optional<Path>> content) {
        return new Snapshot(id, name(facts.text("name").orElse(UNNAMED)), facts.count("iteration", 0).orElse(0),
                facts.number("loss").orElse(Double.NaN), size.width(), size.height(),
                facts.count("side", 1).orElse(Math.max(size.width(), size.height())), colour(), picture,
                facts.text("content").flatMap(content), origin(content), TakeJson.setup(facts.json().get(SETUP)));
    }

    private Optional<Origin> origin(Function<String, Optional<Path>> picture) {
        OptionalLong begun = facts.time("begun");
        return begun.isPresent()
                ? Optional.of(new Origin(begun.getAsLong(), facts.text("style").map(SnapshotFacts::name).orElse(""),
                        facts.text("stylePicture").flatMap(picture)))
                : Optional.empty();
    }

    private Colour colour() {
        return Arrays.stream(ColourMode.values()).filter(mode -> facts.text("colour").filter(mode.toString()::equals).isPresent())
                .findFirst().map(mode -> new Colour(mode, part("colourStrength"), part("opacity")))
                .orElseGet(() -> new Colour(ColourMode.NONE, 1, part("opacity")));
    }

    /** From 0 to 1, which it is too when it is not known. */
    private double part(String name) {
        return Math.max(0, Math.min(1, facts.number(name).orElse(1)));
    }
}
