package impasto.session;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import impasto.transfer.Colour;
import impasto.transfer.ColourMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A {@link Snapshot} as the JSON that lies beside its picture. */
final class SnapshotFacts {

    private SnapshotFacts() {}

    static JsonObject write(Snapshot snapshot) {
        JsonObject facts = new JsonObject();
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
        snapshot.content().ifPresent(content -> facts.addProperty("content", content.getFileName().toString()));
        return facts;
    }

    /**
     * A snapshot from its facts, those of an earlier time too.
     *
     * @param picture its file
     * @throws RuntimeException when they are none
     */
    static Snapshot read(long id, JsonObject facts, Path picture) {
        int width = facts.get("width").getAsInt();
        int height = facts.get("height").getAsInt();
        double loss = facts.has("loss") ? facts.get("loss").getAsDouble() : Double.NaN;
        int side = facts.has("side") ? facts.get("side").getAsInt() : Math.max(width, height);
        Colour colour = facts.has("colour")
                ? new Colour(ColourMode.valueOf(facts.get("colour").getAsString().toUpperCase(Locale.ROOT)),
                        facts.get("colourStrength").getAsDouble()) : Colour.STYLES;
        Optional<Path> content = Optional.ofNullable(facts.get("content")).map(JsonElement::getAsString)
                .map(picture::resolveSibling).filter(Files::isRegularFile);
        return new Snapshot(id, facts.get("name").getAsString(), facts.get("iteration").getAsInt(), loss, width, height,
                side, colour, picture, content);
    }
}
