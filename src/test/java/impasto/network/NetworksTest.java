package impasto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.files.CacheFolder;
import impasto.vgg.SafetensorsBytes;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworksTest {
    private static final Path NARROW = Path.of("src/test/resources/impasto/reference/narrow-vgg19-keras.h5");

    @TempDir
    Path folder;

    @Test
    void theWordsAndFilesAreResolved() throws Exception {
        DownloadableNetwork published = new DownloadableNetwork("vgg19", "published.h5", Files.size(NARROW),
                Sums.of(NARROW).md5(), List.of(URI.create("http://127.0.0.1:9/")));
        Networks networks = new Networks(new NetworkStore(folder, published, DownloadRules.standard()));

        assertEquals("vgg19-small", networks.load("small").name());
        assertTrue(refusal(networks, "vgg19").contains("impasto network download"));
        Files.copy(NARROW, folder.resolve("published.h5"));
        assertEquals("vgg19", networks.load("vgg19").name());
        assertEquals(Sums.of(NARROW).sha256(), networks.load("vgg19").sha256().orElseThrow());
        assertEquals(InputConvention.CAFFE, networks.load("vgg19").convention());
        Files.write(folder.resolve("published.h5"), new byte[10]);
        assertTrue(refusal(networks, "vgg19").contains("damaged"));
    }

    @Test
    void theContentOfAFileGoesBeforeItsEnding() throws Exception {
        Networks networks = new Networks(new NetworkStore());
        Path keras = Files.copy(NARROW, folder.resolve("mine.weights"));
        assertEquals("mine.weights", networks.load(keras.toString()).name());
        assertEquals(Sums.of(NARROW).sha256(), networks.load(keras.toString()).sha256().orElseThrow());
        assertEquals(InputConvention.CAFFE, networks.load(keras.toString()).convention());
        byte[] bytes = new SafetensorsBytes().convolution(0, 4, 3, 1).build().array();
        Path safe = Files.write(folder.resolve("mine.h5"), bytes);
        assertEquals("mine.h5", networks.load(safe.toString()).name());
        assertEquals(InputConvention.TORCHVISION, networks.load(safe.toString()).convention());
    }

    @Test
    void whatIsNoNetworkIsRefused() throws Exception {
        Networks networks = new Networks(new NetworkStore());
        assertEquals("there is no network file nothing.h5: check its name and folder, or choose small or vgg19",
                refusal(networks, folder.resolve("nothing.h5").toString()));
        assertEquals(folder.getFileName() + " is a folder, not a network: choose a file inside it",
                refusal(networks, folder.toString()));
        assertTrue(refusal(networks, "\0").contains("is no network"));
        for (String ending : List.of("pth", "h5", "hdf5", "safetensors")) {
            Path file = Files.writeString(folder.resolve("text." + ending), "hello, hello, hello");
            String sentence = refusal(networks, file.toString());
            assertTrue(sentence.startsWith("text." + ending + " cannot be used as a network because "), sentence);
        }
    }

    @Test
    void theCacheFolderCanBeChosen() {
        Properties properties = new Properties();
        assertTrue(CacheFolder.of(properties, Map.of()).toString().contains("impasto"));
        Path chosen = folder.resolve("variable");
        assertEquals(chosen, CacheFolder.of(properties, Map.of("IMPASTO_CACHE", chosen.toString())));
        properties.setProperty("impasto.cache", folder.toString());
        assertEquals(folder, CacheFolder.of(properties, Map.of("IMPASTO_CACHE", chosen.toString())));
    }

    private static String refusal(Networks networks, String choice) {
        return assertThrows(WeightsException.class, () -> networks.load(choice)).getMessage();
    }
}
