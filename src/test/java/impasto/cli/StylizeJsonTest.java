package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StylizeJsonTest extends StylizeFixture {

    private JsonObject json(Object... options) {
        Object[] all = new Object[options.length + 1];
        all[0] = "--json";
        System.arraycopy(options, 0, all, 1, options.length);
        CommandRun run = stylize(all);
        assertEquals(0, run.code(), run.err());
        assertEquals(1, run.out().lines().count(), run.out());
        // As a file that the output went to would be read, whatever the language of the machine.
        byte[] bytes = run.out().getBytes(StandardCharsets.US_ASCII);
        return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    @Test
    void oneObjectSaysWhatTheRunCameTo() throws IOException {
        Path log = folder.resolve("loss.csv");
        JsonObject json = json("--log", log, "--precision", "float32", "--scales", "none");
        assertEquals(Set.of("picture", "iterations", "loss", "seconds", "medianSecondsPerIteration", "peakMemoryMB",
                "cosineDistance", "network", "networkSha256", "device", "precision", "settings"), json.keySet());
        assertEquals("[64,43]", json.get("picture").toString());
        assertEquals(3, json.get("iterations").getAsInt());
        assertEquals("vgg19-small", json.get("network").getAsString());
        try (InputStream network = StylizeJsonTest.class.getResourceAsStream("/impasto/vgg19-small.safetensors")) {
            assertEquals(sha256(network.readAllBytes()), json.get("networkSha256").getAsString());
        }
        assertEquals("cpu", json.get("device").getAsString());
        assertEquals("float32", json.get("precision").getAsString());
        assertTrue(json.get("peakMemoryMB").getAsLong() > 50);
        double median = json.get("medianSecondsPerIteration").getAsDouble();
        assertTrue(median > 0 && median < json.get("seconds").getAsDouble(), json.toString());

        Set<String> terms = Set.of("total", "content", "style", "palette", "tv", "chroma", "patches");
        JsonObject loss = json.getAsJsonObject("loss");
        assertEquals(terms, loss.getAsJsonObject("last").keySet());
        assertEquals(terms, loss.getAsJsonObject("first").keySet());
        assertTrue(total(loss, "last") < total(loss, "first"), loss.toString());
        List<String> table = Files.readAllLines(log);
        List<String> names = List.of(table.get(0).split(","));
        String[] first = table.get(1).split(",");
        for (String term : terms) {
            assertEquals(loss.getAsJsonObject("first").get(term).getAsFloat(),
                    Float.parseFloat(first[names.indexOf(term)]), term);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new AssertionError(missing);
        }
    }

    private static double total(JsonObject loss, String which) {
        return loss.getAsJsonObject(which).get("total").getAsDouble();
    }

    @Test
    void thePresetOfTheReportHasItsNumbers() {
        assertSettings("""
                {"loss": "report", "statistics": "gram",
                 "matching": {"likeness": 0.5, "rotations": true, "refinements": 4,
                  "layers": {"conv1_1": 1.0, "conv1_2": 1.0, "conv2_1": 1.0, "conv2_2": 1.0, "conv3_1": 1.0,
                   "conv3_2": 1.0, "conv3_3": 1.0, "conv3_4": 1.0, "conv4_1": 1.0, "conv4_2": 1.0, "conv4_3": 1.0}},
                 "weights": {"alpha": 1000.0, "beta": 0.01, "palette": 0.0, "tv": 0.0, "chroma": 0.0, "patches": 0.0,
                  "content": {"conv5_2": 1.0}, "style":
                  {"conv1_1": 1.0, "conv2_1": 1.0, "conv3_1": 1.0, "conv4_1": 1.0, "conv5_1": 1.0}, "blend": [1.0]},
                 "tvNorm": "l2", "pooling": "max", "poolingScale": 1.0, "padding": "zero", "size": 64, "styleScale": 1.0, "iterations": 1,
                 "scales": {"auto": false, "sides": [], "iterations": []}, "optimizer": "adam", "average": 0.0,
                 "colour": {"mode": "none", "strength": 1.0, "opacity": 1.0},
                 "adam": {"learningRate": 5.0, "beta1": 0.99, "beta2": 0.999, "epsilon": 0.1},
                 "start": "content", "seed": 0, "blocks": {"auto": true, "side": 0, "checkpoints": false}}""", "--preset", "report",
                "--network", NARROW, "--iterations", 1);
    }

    @Test
    void optionsOverrideThePreset() {
        assertSettings("""
                {"loss": "gatys", "statistics": "wasserstein",
                 "matching": {"likeness": 0.5, "rotations": true, "refinements": 4,
                  "layers": {"conv1_1": 1.0, "conv1_2": 1.0, "conv2_1": 1.0, "conv2_2": 1.0, "conv3_1": 1.0,
                   "conv3_2": 1.0, "conv3_3": 1.0, "conv3_4": 1.0, "conv4_1": 1.0, "conv4_2": 1.0, "conv4_3": 1.0}},
                 "weights": {"alpha": 2.0, "beta": 3.0, "palette": 4.0, "tv": 5.0, "chroma": 0.0, "patches": 0.0,
                  "content": {"conv3_1": 1.0}, "style": {"conv1_2": 0.25, "conv2_1": 1.0}, "blend": [1.0]},
                 "tvNorm": "l1", "pooling": "average", "poolingScale": 1.5,
                 "padding": "reflect", "size": 48, "styleScale": 0.75, "iterations": 2,
                 "scales": {"auto": false, "sides": [32], "iterations": [1]}, "optimizer": "lbfgs", "average": 0.5,
                 "colour": {"mode": "keep", "strength": 0.5, "opacity": 1.0},
                 "adam": {"learningRate": 7.0, "beta1": 0.99, "beta2": 0.999, "epsilon": 0.1},
                 "start": "noise", "seed": 8, "blocks": {"auto": false, "side": 32, "checkpoints": false}}""",
                "--preset", "report", "--loss", "GATYS", "--statistics", "wasserstein",
                "--alpha", 2, "--beta", 3, "--palette", 4, "--tv", 5,
                "--tv-norm", "l1", "--padding", "reflect",
                "--content-layers", "conv3_1", "--style-layers", "conv1_2=0.25,CONV2_1", "--pooling", "average", "--pooling-scale", 1.5,
                "--size", 48, "--iterations", 2, "--learning-rate", 7, "--init", "noise", "--seed", 8,
                "--scales", "32", "--iterations-per-scale", "1", "--optimizer", "lbfgs", "--average", 0.5,
                "--style-scale", 0.75, "--color", "keep", "--color-strength", 0.5, "--block", 32);
    }

    private void assertSettings(String expected, Object... options) {
        assertEquals(JsonParser.parseString(expected), new Gson().toJsonTree(json(options).get("settings")));
    }

    @Test
    void aNetworkOfTheUsersIsUsedAndNamed() throws IOException {
        Path network = Files.copy(NARROW, folder.resolve("Zürich.h5"));
        JsonObject json = json("--network", network);
        assertEquals("Zürich.h5", json.get("network").getAsString());
        assertEquals(sha256(Files.readAllBytes(NARROW)), json.get("networkSha256").getAsString());
        assertTrue(Files.size(out) > 0);
    }

    @Test
    void aRunOfNoIterationsGivesTheStart() {
        JsonObject json = json("--iterations", 0);
        assertEquals(0, json.get("iterations").getAsInt());
        assertEquals(json.getAsJsonObject("loss").get("first"), json.getAsJsonObject("loss").get("last"));
    }
}
