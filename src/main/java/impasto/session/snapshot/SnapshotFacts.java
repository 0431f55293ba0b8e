package impasto.session.snapshot;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.StoredObject;
import impasto.session.PresetName;
import impasto.settings.Colour;
import impasto.settings.ColourMode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** A {@link Snapshot} as the JSON that lies beside its picture. */
final class SnapshotFacts {

    static final int VERSION = 1;

    private static final String UNNAMED = "painting";
    private static final int LONGEST_NAME = 255;
    /** The year 5138, in milliseconds: what a calendar and a number of JSON can tell. */
    private static final double LATEST = 1e14;

    private final JsonObject facts;

    private SnapshotFacts(JsonObject facts) {
        this.facts = facts;
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
        OptionalInt width = facts.count("width", 1);
        OptionalInt height = facts.count("height", 1);
        Optional<PngSize> size = width.isPresent() && height.isPresent()
                ? Optional.of(new PngSize(width.getAsInt(), height.getAsInt())) : PngSize.of(picture);
        return size.map(known -> new Snapshot(id,
                name(facts.text("name").orElse(UNNAMED)), facts.count("iteration", 0).orElse(0),
                facts.number("loss").orElse(Double.NaN), known.width(), known.height(),
                facts.count("side", 1).orElse(Math.max(known.width(), known.height())), facts.colour(), picture,
                facts.text("content").flatMap(content), facts.origin(content)));
    }

    private Optional<Origin> origin(Function<String, Optional<Path>> picture) {
        OptionalDouble begun = number("begun");
        return begun.isPresent() && begun.getAsDouble() >= 1 && begun.getAsDouble() <= LATEST
                ? Optional.of(new Origin((long) begun.getAsDouble(), text("style").map(SnapshotFacts::name).orElse(""),
                        text("stylePicture").flatMap(picture)))
                : Optional.empty();
    }

    private Colour colour() {
        return Arrays.stream(ColourMode.values()).filter(mode -> text("colour").filter(mode.toString()::equals).isPresent())
                .findFirst().map(mode -> new Colour(mode, part("colourStrength"), part("opacity")))
                .orElseGet(() -> new Colour(ColourMode.NONE, 1, part("opacity")));
    }

    /** From 0 to 1, which it is too when it is not known. */
    private double part(String name) {
        return Math.max(0, Math.min(1, number(name).orElse(1)));
    }

    private Optional<String> text(String name) {
        return primitive(name).filter(JsonPrimitive::isString).map(JsonElement::getAsString);
    }

    private OptionalInt count(String name, int least) {
        OptionalDouble number = number(name);
        return number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= Integer.MAX_VALUE
                ? OptionalInt.of((int) number.getAsDouble()) : OptionalInt.empty();
    }

    private OptionalDouble number(String name) {
        return primitive(name).filter(JsonPrimitive::isNumber).map(JsonElement::getAsDouble).filter(Double::isFinite)
                .map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private Optional<JsonPrimitive> primitive(String name) {
        return facts.get(name) instanceof JsonPrimitive value ? Optional.of(value) : Optional.empty();
    }
}
