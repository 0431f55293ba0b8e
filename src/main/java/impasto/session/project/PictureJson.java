package impasto.session.project;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import impasto.files.LocalPath;
import impasto.image.Framing;
import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfSample;
import impasto.session.PresetName;
import java.util.Optional;
import java.util.regex.Pattern;

/** A {@link ProjectPicture} as JSON. */
final class PictureJson {

    private static final String NAME = "name";
    private static final String FRAMING = "framing";
    private static final String MASK = "mask";
    private static final String INSIDE = "inside";
    private static final String SAMPLE = "sample";
    private static final String PATH = "path";
    private static final String RELATIVE = "relative";
    private static final String SIZE = "size";
    private static final String SHA256 = "sha256";
    private static final String UNNAMED = "picture";
    private static final int LONGEST_NAME = 255;
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");

    private PictureJson() {}

    /** Empty when it says of no place where the picture is. */
    static Optional<ProjectPicture> read(JsonObject json) {
        return place(json).map(place -> new ProjectPicture(
                PresetName.line(text(json, NAME).orElse(UNNAMED), UNNAMED, LONGEST_NAME), place,
                text(json, FRAMING).flatMap(Framing::parse).orElse(Framing.WHOLE),
                text(json, MASK).filter(MaskStore.NAMES.asMatchPredicate()), json));
    }

    private static Optional<Place> place(JsonObject json) {
        Optional<String> inside = text(json, INSIDE);
        if (inside.isPresent()) {
            return inside.filter(Entries::isFile).filter(entry -> !Entries.isText(entry)).map(Place.Inside::new);
        }
        Optional<String> sample = text(json, SAMPLE);
        if (sample.isPresent()) {
            return sample.flatMap(PictureSource::remembered).filter(OfSample.class::isInstance).map(source -> new Place.Sample(source.toString()));
        }
        return text(json, PATH).filter(LocalPath::isPath).map(path -> new Place.Linked(path,
                text(json, RELATIVE).filter(LocalPath::isPath).orElse(""),
                json.get(SIZE) instanceof JsonPrimitive size && size.isNumber() ? size.getAsLong() : -1,
                text(json, SHA256).filter(SUM.asMatchPredicate()).orElse("")));
    }

    static JsonObject write(ProjectPicture picture) {
        JsonObject json = picture.more().deepCopy();
        for (String member : new String[] {INSIDE, SAMPLE, PATH, RELATIVE, SIZE, SHA256, FRAMING, MASK}) {
            json.remove(member);
        }
        json.addProperty(NAME, picture.name());
        if (picture.place() instanceof Place.Inside inside) {
            json.addProperty(INSIDE, inside.entry());
        } else if (picture.place() instanceof Place.Sample sample) {
            json.addProperty(SAMPLE, sample.source());
        } else if (picture.place() instanceof Place.Linked linked) {
            json.addProperty(PATH, linked.path());
            json.addProperty(RELATIVE, linked.relative());
            json.addProperty(SIZE, linked.size());
            json.addProperty(SHA256, linked.sha256());
        }
        if (!picture.framing().equals(Framing.WHOLE)) {
            json.addProperty(FRAMING, picture.framing().toString());
        }
        picture.mask().ifPresent(mask -> json.addProperty(MASK, mask));
        return json;
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value && value.isString() ? Optional.of(value.getAsString()) : Optional.empty();
    }
}
