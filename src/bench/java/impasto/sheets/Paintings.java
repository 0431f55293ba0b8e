package impasto.sheets;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Paintings kept in a folder, each beside the options that it was painted with and what its run printed: what is there and was
 * painted with the same options is not painted again.
 */
final class Paintings {

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".tif");

    private final Path folder;
    private final List<String> common;
    private final Program program;
    private final Consumer<String> say;

    /**
     * @param common options of every painting
     * @param say takes a sentence about each painting that is begun or fails
     */
    Paintings(Path folder, List<String> common, Program program, Consumer<String> say) {
        this.folder = folder;
        this.common = List.copyOf(common);
        this.program = program;
        this.say = say;
    }

    /** What a painting was made with, and what its run printed. */
    private record Kept(List<String> arguments, JsonElement run) {}

    /**
     * The painting of a pair, painted if need be.
     *
     * @param size its longest side in pixels
     * @return nothing when it could not be painted, or the column's folder has none
     */
    Optional<Painting> of(Pair pair, Column column, int size) throws IOException, InterruptedException {
        if (column.folder().isPresent()) {
            return found(column.folder().get(), pair, size);
        }
        Path home = Files.createDirectories(folder.resolve(column.slug()));
        String name = pair.name() + "-" + size;
        Path picture = home.resolve(name + ".png");
        Path json = home.resolve(name + ".json");
        List<String> arguments = new ArrayList<>(List.of("--content", pair.content().toString(), "--style", pair.style().toString(),
                "--size", Integer.toString(size)));
        arguments.addAll(common);
        arguments.addAll(column.options());
        if (!Files.exists(picture) || !arguments.equals(arguments(json))) {
            say.accept("painting " + name + " as " + column.name());
            List<String> all = new ArrayList<>(List.of("stylize"));
            all.addAll(arguments);
            all.addAll(List.of("--out", picture.toString(), "--json"));
            Path notes = home.resolve(name + ".txt");
            String printed = program.run(all, notes);
            if (printed.isBlank()) {
                say.accept(name + " as " + column.name() + " was not painted: see " + notes);
                return Optional.empty();
            }
            // After the picture: one without is painted anew.
            Files.writeString(json, new Gson().toJson(new Kept(arguments, JsonParser.parseString(printed))));
        }
        return Optional.of(new Painting(picture, figures(json)));
    }

    private static Optional<Painting> found(Path folder, Pair pair, int size) throws IOException {
        for (String name : List.of(pair.name() + "-" + size, pair.name())) {
            for (String ending : ENDINGS) {
                Path file = folder.resolve(name + ending);
                if (Files.exists(file)) {
                    return Optional.of(new Painting(file, figures(folder.resolve(name + ".json"))));
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> arguments(Path json) throws IOException {
        return read(json).map(kept -> kept.get("arguments")).filter(JsonElement::isJsonArray)
                .map(list -> list.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList()).orElse(List.of());
    }

    private static Figures figures(Path json) throws IOException {
        return read(json).map(kept -> kept.get("run") instanceof JsonObject run ? run : kept).map(Figures::of).orElse(Figures.NONE);
    }

    /** Nothing where there is no file, or not a whole one. */
    private static Optional<JsonObject> read(Path json) throws IOException {
        if (!Files.exists(json)) {
            return Optional.empty();
        }
        try {
            return JsonParser.parseString(Files.readString(json)) instanceof JsonObject object ? Optional.of(object) : Optional.empty();
        } catch (JsonParseException broken) {
            return Optional.empty();
        }
    }
}
