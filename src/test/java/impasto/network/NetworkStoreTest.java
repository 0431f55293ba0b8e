package impasto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.files.Sha256;
import impasto.vgg.FileServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class NetworkStoreTest extends DownloadFixture {
    @Test
    void aDownloadIsVerifiedAndReportedToItsEnd() throws Exception {
        try (FileServer server = new FileServer(FileServer.serving(FILE))) {
            NetworkStore store = store(server.address());
            assertFalse(store.info().present());
            AtomicLong last = new AtomicLong();
            Optional<Path> file = store.download((done, total) -> {
                assertEquals(FILE.length, total);
                last.set(done);
                return true;
            });
            assertEquals(Optional.of(store.path()), file);
            assertEquals(FILE.length, last.get());
            assertWhole(store);
            store.download(GO_ON);
            assertEquals(1, server.ranges().size(), "a network that is there is not fetched again");
        }
    }

    @Test
    void aFilePutThereByHandIsChecked() throws Exception {
        NetworkStore store = store(URI.create("http://127.0.0.1:9/"));
        assertEquals("the network test has not been downloaded yet: run 'impasto network download' or choose the built-in "
                + "network small", assertThrows(WeightsException.class, store::verify).getMessage());
        Files.write(store.path(), new byte[FILE.length]);
        assertTrue(store.isPresent());
        assertEquals(new NetworkInfo("test", store.path(), true, false, FILE.length, 0), store.info());
        assertEquals("network.h5 is damaged: run 'impasto network download' to fetch it again",
                assertThrows(WeightsException.class, store::verify).getMessage());
        Files.write(store.path(), FILE);
        assertWhole(store);
    }

    @Test
    void theSumOfTheFirstTimeIsKeptBesideAndHoldsFromThenOn() throws Exception {
        NetworkStore store = store(URI.create("http://127.0.0.1:9/"));
        Files.write(store.path(), FILE);
        String sha256 = Sums.of(store.path()).sha256();
        assertEquals(sha256, store.verify());
        Path beside = folder.resolve("network.h5.sha256");
        assertEquals(sha256 + "  network.h5\n", Files.readString(beside));
        // As a file would have it that was forged to have the published MD5 sum.
        Files.writeString(beside, "0".repeat(64) + "  network.h5\n");
        assertThrows(WeightsException.class, store::verify);
        assertThrows(WeightsException.class, store::verified);
        assertFalse(store.info().verified());
        Files.writeString(beside, "no sum");
        assertEquals(sha256, store.verify());
    }

    @Test
    void whatLooksAsWhenItWasVerifiedIsNotReadAgainUntilAskedTo() throws Exception {
        NetworkStore store = store(URI.create("http://127.0.0.1:9/"));
        Files.write(store.path(), FILE);
        assertEquals(Sha256.of(FILE), store.verified());
        FileTime time = Files.getLastModifiedTime(store.path());
        byte[] altered = FILE.clone();
        altered[100] ^= 1;
        Files.write(store.path(), altered);
        Files.setLastModifiedTime(store.path(), FileTime.from(time.toInstant().plusSeconds(1)));
        assertThrows(WeightsException.class, store::verified, "its time has changed");
        Files.setLastModifiedTime(store.path(), time);
        assertThrows(WeightsException.class, store::verify);
        assertThrows(WeightsException.class, store::verified, "found damaged once, it stays so");
        Files.write(store.path(), FILE);
        assertEquals(Sha256.of(FILE), store.verified());
    }

    @Test
    void theSecondOfTwoDownloadsAtOnceIsTurnedAway() throws Exception {
        try (FileServer server = new FileServer(FileServer.serving(FILE))) {
            NetworkStore store = store(server.address());
            String[] sentence = new String[1];
            store.download((done, total) -> {
                if (sentence[0] == null) {
                    sentence[0] = failure(store(server.address()));
                }
                return true;
            });
            assertTrue(sentence[0].contains("already being downloaded"), sentence[0]);
            assertWhole(store);
        }
    }

    @Test
    void foldersWithoutRoomOrPermissionAreNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        URI nowhere = URI.create("http://127.0.0.1:9/");
        DownloadableNetwork network = new DownloadableNetwork("huge", "huge.h5", Long.MAX_VALUE / 2, "0", List.of(nowhere));
        String unwritable = failure(new NetworkStore(file.resolve("below"), network, rules()));
        assertTrue(unwritable.contains("cannot be written") && unwritable.contains(file.toString()), unwritable);
        String full = failure(new NetworkStore(folder, network, rules()));
        assertTrue(full.contains("MB are free"), full);
    }

    @Test
    void aProxyOfTheEnvironmentIsUsed() throws Exception {
        try (FileServer proxy = new FileServer(FileServer.serving(FILE))) {
            NetworkStore store = new NetworkStore(folder, network(URI.create("http://weights.invalid/network.h5")),
                    rules(Map.of("http_proxy", "127.0.0.1:" + proxy.port())));
            store.download(GO_ON);
            assertWhole(store);
        }
    }
}
