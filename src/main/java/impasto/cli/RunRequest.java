package impasto.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import impasto.cli.PictureOptions.MaskFile;
import impasto.cli.PictureOptions.StyleFile;
import impasto.files.LocalPath;
import impasto.files.Sha256;
import impasto.settings.Setup;
import impasto.settings.json.SetupJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a run was asked for, as it lies beside its checkpoint.
 *
 * @param networkSha256 of the network's file; empty when that is not known
 * @param start the picture to start from
 * @param out where the painting goes
 */
record RunRequest(Setup setup, Optional<String> networkSha256, Input content, List<Input> styles, List<Masked> masks,
        Optional<Input> protect, Optional<Input> start, Path out) {

    /**
     * A file that is read.
     *
     * @param sha256 of it when the run began
     */
    record Input(Path file, String sha256) {

        static Input of(Path file) throws IOException {
            return new Input(file.toAbsolutePath(), Sha256.of(file));
        }

        private static Input read(JsonElement json) {
            JsonObject input = json.getAsJsonObject();
            return new Input(LocalPath.of(input.get("file").getAsString()).orElseThrow(() -> new JsonParseException("another computer's")),
                    input.get("sha256").getAsString());
        }

        private JsonObject write() {
            JsonObject json = new JsonObject();
            json.addProperty("file", file.toString());
            json.addProperty("sha256", sha256);
            return json;
        }
    }

    /** A mask and the number of its style, from 1. */
    record Masked(int style, Input input) {}

    RunRequest {
        styles = List.copyOf(styles);
        masks = List.copyOf(masks);
    }

    JsonObject write() {
        JsonObject json = new JsonObject();
        json.add("setup", SetupJson.write(setup));
        networkSha256.ifPresent(sum -> json.addProperty("networkSha256", sum));
        json.add("content", content.write());
        JsonArray paintings = new JsonArray();
        styles.forEach(style -> paintings.add(style.write()));
        json.add("styles", paintings);
        JsonArray places = new JsonArray();
        for (Masked mask : masks) {
            JsonObject place = mask.input().write();
            place.addProperty("style", mask.style());
            places.add(place);
        }
        json.add("masks", places);
        protect.ifPresent(mask -> json.add("protect", mask.write()));
        start.ifPresent(picture -> json.add("start", picture.write()));
        json.addProperty("out", out.toAbsolutePath().toString());
        return json;
    }

    /** @throws JsonParseException when it is none */
    static RunRequest read(JsonObject json) {
        try {
            List<Input> styles = new ArrayList<>();
            json.getAsJsonArray("styles").forEach(style -> styles.add(Input.read(style)));
            List<Masked> masks = new ArrayList<>();
            json.getAsJsonArray("masks").forEach(mask ->
                    masks.add(new Masked(mask.getAsJsonObject().get("style").getAsInt(), Input.read(mask))));
            return new RunRequest(SetupJson.read(json.get("setup")), Optional.ofNullable(json.get("networkSha256")).map(JsonElement::getAsString),
                    Input.read(json.get("content")), styles, masks, Optional.ofNullable(json.get("protect")).map(Input::read),
                    Optional.ofNullable(json.get("start")).map(Input::read),
                    LocalPath.of(json.get("out").getAsString()).orElseThrow(() -> new JsonParseException("another computer's")));
        } catch (JsonParseException none) {
            throw none;
        } catch (RuntimeException none) {
            throw new JsonParseException("no request", none);
        }
    }

    /** Its pictures as options name them. */
    PictureOptions pictures() {
        List<Double> blend = setup.transfer().weights().blend();
        List<StyleFile> paintings = new ArrayList<>();
        for (Input style : styles) {
            int place = paintings.size();
            paintings.add(new StyleFile(style.file(), place < blend.size() ? blend.get(place) : 1));
        }
        return new PictureOptions(content.file(), paintings,
                masks.stream().map(mask -> new MaskFile(mask.style(), mask.input().file())).toList(),
                protect.map(Input::file).orElse(null));
    }

    /** The same with every file where it is found. */
    RunRequest at(UnaryOperator<Input> finding) {
        return new RunRequest(setup, networkSha256, finding.apply(content), styles.stream().map(finding).toList(),
                masks.stream().map(mask -> new Masked(mask.style(), finding.apply(mask.input()))).toList(), protect.map(finding),
                start.map(finding), out);
    }
}
