package impasto.tuning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import impasto.Reference;
import impasto.network.InputConvention;
import impasto.network.Networks;
import impasto.network.VggWeights;
import impasto.settings.DeviceChoice;
import impasto.settings.PrecisionChoice;
import impasto.settings.Statistics;
import impasto.settings.VggLayer;
import impasto.torch.Backend;
import impasto.torch.SharedTorch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which backend is chosen, and that it is remembered. */
class BackendChoiceTest {

    @TempDir
    Path folder;

    private final VggWeights network = Reference.network(InputConvention.CAFFE);

    private BackendChoice choice() {
        return new BackendChoice(SharedTorch.get(), new BackendStore(folder));
    }

    @Test
    void precisionIsTheOneAskedFor() {
        assertEquals(PrecisionChoice.BFLOAT16.name(), choice().of(network, Statistics.GRAM, PrecisionChoice.BFLOAT16).precision().name());
        assertEquals(PrecisionChoice.FLOAT32.name(), choice().of(network, Statistics.GRAM, PrecisionChoice.FLOAT32).precision().name());
    }

    @Test
    void whatWasMeasuredIsRememberedForEachProcessorAndNetwork() throws IOException {
        Backend measured = choice().of(network, Statistics.GRAM, PrecisionChoice.AUTO);
        Path file = folder.resolve("fastest.json");
        String remembered = Files.readString(file);
        // Another answer than was measured shows that it is read; for another processor it is measured anew.
        Backend other = measured == Backend.DIRECT ? Backend.WINOGRAD : Backend.DIRECT;
        String altered = remembered.replace(measured.name(), other.name());
        Files.writeString(file, altered);
        assertEquals(other, choice().of(network, Statistics.GRAM, PrecisionChoice.AUTO));
        assertEquals(altered, Files.readString(file));
        Files.writeString(file, altered.replaceFirst("\\{\"", "{\"Another "));
        choice().of(network, Statistics.GRAM, PrecisionChoice.AUTO);
        assertEquals(2, JsonParser.parseString(Files.readString(file)).getAsJsonObject().size());
        Files.writeString(file, "{");
        choice().of(network, Statistics.GRAM, PrecisionChoice.AUTO);
        assertEquals(1, JsonParser.parseString(Files.readString(file)).getAsJsonObject().size());
    }

    @Test
    void float32HasOneWayWhetherItIsChosenOrAskedFor() throws IOException {
        Path file = folder.resolve("fastest.json");
        Backend asked = choice().of(network, Statistics.GRAM, PrecisionChoice.FLOAT32);
        Backend other = asked == Backend.DIRECT ? Backend.WINOGRAD : Backend.DIRECT;
        Files.writeString(file, Files.readString(file).replace(asked.name(), other.name()));
        Backend chosen = choice().of(network, Statistics.GRAM, PrecisionChoice.AUTO);
        assertTrue(chosen == other || chosen == Backend.BFLOAT16, "what is known is not measured anew");
        Files.writeString(file, Files.readString(file).replace(Backend.BFLOAT16.name(), Backend.DIRECT.name())
                .replace(Backend.WINOGRAD.name(), Backend.DIRECT.name()).replaceFirst("float32\": *\"DIRECT", "float32\": \"WINOGRAD"));
        assertEquals(Backend.DIRECT, choice().of(network, Statistics.GRAM, PrecisionChoice.AUTO));
        assertEquals(Backend.DIRECT, choice().of(network, Statistics.GRAM, PrecisionChoice.FLOAT32));
    }

    @Test
    void everyWayGivesNearlyTheSameLoss() throws IOException {
        VggWeights small = Networks.small();
        assertTrue(choice().lossRatio(small, Statistics.GRAM, Backend.WINOGRAD) < 1e-4);
        assertTrue(choice().lossRatio(small, Statistics.GRAM, Backend.BFLOAT16) < BackendChoice.MOST_OFF);
        double matched = choice().lossRatio(small, Statistics.MATCHED, Backend.BFLOAT16);
        assertTrue(matched > 0 && matched < BackendChoice.MOST_OFF, "matched painting is " + matched + " off");
    }

    @Test
    void aNetworkOfOneLayerHasAWayToo() {
        VggWeights one = new VggWeights("one", network.convention(), Map.of(VggLayer.CONV1_1, network.layers().get(VggLayer.CONV1_1)));
        assertTrue(choice().lossRatio(one, Statistics.GRAM, Backend.BFLOAT16) < 1);
        choice().of(one, Statistics.GRAM, PrecisionChoice.AUTO);
        assertTrue(choice().lossRatio(one, Statistics.MATCHED, Backend.BFLOAT16) < 1);
    }

    @Test
    void aDeviceThatIsNotThereIsReplacedByTheProcessor() {
        // Whether there is one or not, what was asked for is there or a sentence says why not.
        for (DeviceChoice device : DeviceChoice.values()) {
            Optional<String> sentence = SharedTorch.get().use(device);
            boolean there = device == DeviceChoice.AUTO || SharedTorch.get().devices().contains(device);
            assertEquals(there, sentence.isEmpty(), device + ": " + sentence);
        }
        assertEquals(Optional.empty(), SharedTorch.get().use(DeviceChoice.CPU));
        assertEquals("cpu", SharedTorch.get().device());
    }
}
