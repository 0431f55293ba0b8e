package impasto.session.recipe;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import impasto.files.JsonSalvage;
import impasto.files.StoredObject;
import impasto.image.Framing;
import impasto.image.file.PictureMetadata;
import impasto.session.PresetName;
import impasto.session.recipe.Input.Role;
import impasto.settings.DeviceChoice;
import impasto.settings.PrecisionChoice;
import impasto.settings.json.SetupJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A {@link Recipe} as JSON in ASCII characters, so that no program that a picture goes through can break it. */
public final class RecipeText {

    private static final int VERSION = 1;
    private static final String NETWORK = "network";
    private static final String SETTINGS = "settings";
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\\\\\p{Cntrl}]{1,255}");
    private static final int MOST_INPUTS = 64;
    private static final int MOST_THREADS = 4096;
    private static final int HIGHEST_QUALITY = 100;
    private static final int LONGEST_PROGRAM = 80;

    private RecipeText() {}

    /** The text; empty for one that is longer than pictures have room for. */
    public static Optional<String> of(Recipe recipe) {
        return Optional.of(ascii(new Gson().toJson(json(recipe)))).filter(text -> text.length() <= PictureMetadata.LONGEST_TEXT);
    }

    /** The same as an object. */
    public static JsonObject json(Recipe recipe) {
        JsonObject json = new JsonObject();
        json.addProperty(StoredObject.VERSION, VERSION);
        json.addProperty("program", recipe.program());
        JsonObject setup = SetupJson.write(recipe.setup()).getAsJsonObject();
        json.add(NETWORK, setup.get(NETWORK));
        recipe.networkSha256().ifPresent(sum -> json.addProperty("networkSha256", sum));
        json.add(SETTINGS, setup.get(SETTINGS));
        recipe.machine().device().ifPresent(device -> json.addProperty("device", device.toString()));
        recipe.machine().precision().ifPresent(precision -> json.addProperty("precision", precision.toString()));
        recipe.machine().threads().ifPresent(threads -> json.addProperty("threads", threads));
        json.addProperty("iterations", recipe.iterations());
        recipe.quality().ifPresent(quality -> json.addProperty("quality", quality));
        if (!recipe.inputs().isEmpty()) {
            JsonArray inputs = new JsonArray();
            recipe.inputs().forEach(input -> inputs.add(json(input)));
            json.add("inputs", inputs);
        }
        return json;
    }

    private static JsonObject json(Input input) {
        JsonObject json = new JsonObject();
        json.addProperty("role", input.role().toString());
        if (input.place() > 0) {
            json.addProperty("place", input.place());
        }
        json.addProperty("name", input.name());
        input.sha256().ifPresent(sum -> json.addProperty("sha256", sum));
        if (!input.framing().equals(Framing.WHOLE)) {
            json.addProperty("framing", input.framing().toString());
        }
        return json;
    }

    private static String ascii(String json) {
        StringBuilder ascii = new StringBuilder(json.length());
        json.chars().forEach(each -> ascii.append(each > '~' ? String.format("\\u%04x", each) : Character.toString(each)));
        return ascii.toString();
    }

    /**
     * A recipe that was read.
     *
     * @param lost the names of values that could not be understood, and of inputs
     * @param newer whether a newer program wrote it, which may mean things that this one does not know
     */
    public record Read(Recipe recipe, List<String> lost, boolean newer) {

        public Read {
            lost = List.copyOf(lost);
        }
    }

    /** What a text says, whoever wrote it; empty when there are no settings in it. */
    public static Optional<Read> read(String text) {
        return read(JsonSalvage.of(text.getBytes(StandardCharsets.UTF_8)).object());
    }

    /** As {@link #read(String)} from an object. */
    public static Optional<Read> read(JsonObject json) {
        try {
            SetupJson.Salvaged setup = SetupJson.salvage(json);
            List<String> lost = new ArrayList<>(setup.lost());
            Machine machine = new Machine(word(json, "device", DeviceChoice.values()).filter(device -> device != DeviceChoice.AUTO),
                    word(json, "precision", PrecisionChoice.values()).filter(precision -> precision != PrecisionChoice.AUTO),
                    count(json, "threads", 1, MOST_THREADS));
            Recipe recipe = new Recipe(PresetName.line(text(json, "program").orElse(""), "", LONGEST_PROGRAM), setup.setup(),
                    sum(json, "networkSha256"), machine, count(json, "iterations", 0, Integer.MAX_VALUE).orElse(0),
                    count(json, "quality", 0, HIGHEST_QUALITY), inputs(json, lost));
            return Optional.of(new Read(recipe, lost, count(json, StoredObject.VERSION, VERSION + 1, Integer.MAX_VALUE).isPresent()));
        } catch (JsonParseException none) {
            return Optional.empty();
        }
    }

    private static List<Input> inputs(JsonObject json, List<String> lost) {
        List<Input> inputs = new ArrayList<>();
        if (json.get("inputs") instanceof JsonArray array) {
            for (JsonElement element : array) {
                Optional<Input> input = element instanceof JsonObject object && inputs.size() < MOST_INPUTS ? input(object) : Optional.empty();
                input.ifPresentOrElse(inputs::add, () -> lost.add("inputs"));
            }
        }
        return inputs;
    }

    private static Optional<Input> input(JsonObject json) {
        Optional<Role> role = word(json, "role", Role.values());
        Optional<String> name = text(json, "name").filter(NAME.asMatchPredicate());
        return role.isEmpty() || name.isEmpty() ? Optional.empty()
                : Optional.of(new Input(role.get(), count(json, "place", 1, MOST_INPUTS).orElse(0), name.get(), sum(json, "sha256"),
                        text(json, "framing").flatMap(Framing::parse).orElse(Framing.WHOLE)));
    }

    private static Optional<String> sum(JsonObject json, String name) {
        return text(json, name).filter(SUM.asMatchPredicate());
    }

    private static <E> Optional<E> word(JsonObject json, String name, E[] values) {
        return text(json, name).flatMap(word -> Arrays.stream(values).filter(value -> value.toString().equals(word)).findFirst());
    }

    private static Optional<String> text(JsonObject json, String name) {
        return json.get(name) instanceof JsonPrimitive value && value.isString() ? Optional.of(value.getAsString()) : Optional.empty();
    }

    private static OptionalInt count(JsonObject json, String name, int least, int most) {
        double number = json.get(name) instanceof JsonPrimitive value && value.isNumber() ? value.getAsDouble() : Double.NaN;
        return number >= least && number <= most && number == Math.rint(number) ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
