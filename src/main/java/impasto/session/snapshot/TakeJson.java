package impasto.session.snapshot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import impasto.files.LocalPath;
import impasto.image.Framing;
import impasto.session.MaskStore;
import impasto.session.PictureSource;
import impasto.session.PictureSource.OfFile;
import impasto.session.recipe.Recipe;
import impasto.session.recipe.RecipeText;
import impasto.session.snapshot.Take.Parent;
import impasto.settings.PlannedStage;
import impasto.settings.PlannedStage.Kind;
import impasto.settings.Setup;
import impasto.settings.json.SetupJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A {@link Take} as JSON. */
final class TakeJson {

    /** Of the form. */
    static final int VERSION = 1;

    private static final int MOST_PAINTINGS = 16;
    private static final int MOST_STAGES = 1000;

    private TakeJson() {}

    /** Whether this may be a take's that somebody has changed. */
    static boolean mayBe(JsonObject json) {
        return json.size() == 0 || Stream.of("setup", "photo", "paintings", "losses", "label").anyMatch(json::has);
    }

    /** Puts a take into an object, whose other members stay. */
    static void write(Take take, JsonObject json) {
        put(json, "parent", take.parent().map(parent -> {
            JsonObject from = new JsonObject();
            from.addProperty("take", parent.take());
            from.addProperty("snapshot", parent.snapshot());
            return from;
        }));
        put(json, "setup", take.setup().map(SetupJson::write));
        put(json, "photo", take.photo().map(TakeJson::picture));
        JsonArray paintings = new JsonArray();
        take.paintings().forEach(painting -> paintings.add(picture(painting)));
        json.add("paintings", paintings);
        put(json, "start", take.start().map(TakeJson::picture));
        JsonArray stages = new JsonArray();
        take.stages().forEach(stage -> stages.add(stage(stage)));
        json.add("stages", stages);
        json.addProperty("before", take.before());
        json.add("losses", losses(take.losses()));
        json.addProperty("seconds", take.seconds());
        JsonObject label = json.get("label") instanceof JsonObject known ? known : new JsonObject();
        label.addProperty("star", take.label().star());
        label.addProperty("name", take.label().name());
        label.addProperty("note", take.label().note());
        json.add("label", label);
        put(json, "recipe", take.recipe().map(RecipeText::json));
    }

    private static void put(JsonObject json, String name, Optional<? extends JsonElement> value) {
        json.remove(name);
        value.ifPresent(known -> json.add(name, known));
    }

    private static JsonObject picture(TakePicture picture) {
        JsonObject json = new JsonObject();
        json.addProperty("name", picture.name());
        picture.source().ifPresent(source -> {
            json.addProperty("source", source.toString());
            if (!source.framing().equals(Framing.WHOLE)) {
                json.addProperty("framing", source.framing().toString());
            }
            if (source.whole() instanceof OfFile file && file.title().isPresent()) {
                json.addProperty("title", file.title().get());
            }
        });
        picture.mask().ifPresent(mask -> json.addProperty("mask", mask));
        return json;
    }

    private static JsonObject stage(PlannedStage stage) {
        JsonObject json = new JsonObject();
        json.addProperty("name", stage.name());
        json.addProperty("kind", word(stage.kind()));
        json.addProperty("side", stage.side());
        json.addProperty("iterations", stage.iterations());
        return json;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject losses(List<LossPoint> points) {
        JsonArray iterations = new JsonArray();
        JsonArray totals = new JsonArray();
        JsonArray sides = new JsonArray();
        for (LossPoint point : points) {
            if (Double.isFinite(point.total())) {
                iterations.add(point.iteration());
                totals.add(point.total());
                sides.add(point.side());
            }
        }
        JsonObject json = new JsonObject();
        json.add("iterations", iterations);
        json.add("totals", totals);
        json.add("sides", sides);
        return json;
    }

    /** A take from what {@link #write} made, as far as it can be read. */
    static Take read(long id, JsonObject object) {
        Members json = new Members(object);
        Optional<Members> label = json.object("label");
        return new Take(id, json.object("parent").flatMap(TakeJson::parent).filter(parent -> parent.take() != id),
                setup(object.get("setup")),
                json.object("photo").map(TakeJson::picture),
                json.objects("paintings", MOST_PAINTINGS).stream().map(TakeJson::picture).toList(),
                json.object("start").map(TakeJson::picture),
                json.objects("stages", MOST_STAGES).stream().flatMap(stage -> stage(stage).stream()).toList(),
                json.count("before", 0).orElse(0), json.object("losses").map(TakeJson::losses).orElse(List.of()),
                Math.max(0, json.number("seconds").orElse(0)),
                label.map(said -> new TakeLabel(said.yes("star"), said.text("name").orElse(""), said.text("note").orElse("")))
                        .orElse(TakeLabel.NONE),
                json.object("recipe").flatMap(TakeJson::recipe));
    }

    /**
     * Settings as far as they can be read; empty when there are none in it. A network on another computer is none, since it is not
     * to be opened because a file says so.
     */
    static Optional<Setup> setup(JsonElement json) {
        try {
            return Optional.of(SetupJson.salvage(json).setup())
                    .map(setup -> LocalPath.isRemote(setup.network()) ? setup.withNetwork(Setup.SMALL) : setup);
        } catch (JsonParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<Recipe> recipe(Members json) {
        return RecipeText.read(json.json()).map(RecipeText.Read::recipe);
    }

    private static Optional<Parent> parent(Members json) {
        OptionalLong take = json.time("take");
        return take.isPresent() ? Optional.of(new Parent(take.getAsLong(), json.time("snapshot").orElse(0))) : Optional.empty();
    }

    private static TakePicture picture(Members json) {
        Optional<PictureSource> source = json.text("source").filter(text -> !LocalPath.isRemote(text)).flatMap(PictureSource::remembered)
                .map(known -> known instanceof OfFile file
                        ? new OfFile(file.file().toAbsolutePath(), json.text("title").map(SnapshotFacts::name)) : known)
                .map(known -> json.text("framing").flatMap(Framing::parse).map(known::framed).orElse(known));
        return new TakePicture(json.text("name").map(SnapshotFacts::name).or(() -> source.map(PictureSource::name)).orElse(""), source,
                json.text("mask").filter(name -> MaskStore.NAMES.matcher(name).matches()));
    }

    private static Optional<PlannedStage> stage(Members json) {
        Optional<Kind> kind = json.text("kind").flatMap(text -> Arrays.stream(Kind.values()).filter(each -> word(each).equals(text))
                .findFirst());
        OptionalInt side = json.count("side", 1);
        OptionalInt iterations = json.count("iterations", 0);
        return kind.isPresent() && side.isPresent() && iterations.isPresent()
                ? Optional.of(new PlannedStage(json.text("name").orElse(""), kind.get(), side.getAsInt(), iterations.getAsInt()))
                : Optional.empty();
    }

    private static List<LossPoint> losses(Members json) {
        List<Double> iterations = json.numbers("iterations", Take.MOST_LOSSES);
        List<Double> totals = json.numbers("totals", Take.MOST_LOSSES);
        List<Double> sides = json.numbers("sides", Take.MOST_LOSSES);
        List<LossPoint> points = new ArrayList<>();
        for (int i = 0; i < Math.min(iterations.size(), totals.size()); i++) {
            double side = i < sides.size() ? sides.get(i) : 0;
            int last = points.isEmpty() ? 0 : points.get(points.size() - 1).iteration();
            int iteration = iterations.get(i).intValue();
            if (iteration > last && Double.isFinite(totals.get(i))) {
                points.add(new LossPoint(iteration, totals.get(i), (int) Math.max(0, side)));
            }
        }
        return points;
    }
}
