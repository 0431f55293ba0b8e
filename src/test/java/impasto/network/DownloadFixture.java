package impasto.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A store in an empty folder, of a file that the servers of a test have or have not. */
@Timeout(60)
abstract class DownloadFixture {
    static final byte[] FILE = new byte[300_000];
    static final DownloadListener GO_ON = (done, total) -> true;

    static {
        new Random(1).nextBytes(FILE);
    }

    @TempDir
    Path folder;

    void assertWhole(NetworkStore store) throws Exception {
        store.verify();
        assertArrayEquals(FILE, Files.readAllBytes(store.path()));
        assertEquals(new NetworkInfo("test", store.path(), true, true, FILE.length, 0), store.info());
        assertFalse(Files.exists(part()));
    }

    static String failure(NetworkStore store) {
        return assertThrows(WeightsException.class, () -> store.download(GO_ON)).getMessage();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Path part() {
        return folder.resolve("network.h5.part");
    }

    NetworkStore store(URI... sources) {
        return new NetworkStore(folder, network(sources), rules());
    }

    static DownloadableNetwork network(URI... sources) {
        try {
            String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(FILE));
            return new DownloadableNetwork("test", "network.h5", FILE.length, md5, List.of(sources));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static DownloadRules rules() {
        return rules(Map.of());
    }

    static DownloadRules rules(Map<String, String> environment) {
        return new DownloadRules(Duration.ofSeconds(1), Duration.ofMillis(400), Duration.ofMillis(10), 2,
                new EnvironmentProxies(environment, null));
    }
}
