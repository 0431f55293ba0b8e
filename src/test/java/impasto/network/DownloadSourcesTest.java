package impasto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.vgg.CuttingServer;
import impasto.vgg.FileServer;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class DownloadSourcesTest extends DownloadFixture {
    @Test
    void aWrongByteIsNeverPutInPlaceAndTheNextSourceIsAsked() throws Exception {
        byte[] wrong = FILE.clone();
        wrong[200_000] ^= 1;
        try (FileServer bad = new FileServer(FileServer.serving(wrong));
                FileServer good = new FileServer(FileServer.serving(FILE))) {
            NetworkStore store = store(bad.address());
            String sentence = failure(store);
            assertTrue(sentence.contains("a damaged file"), sentence);
            assertFalse(Files.exists(store.path()));
            assertFalse(Files.exists(part()));

            NetworkStore mirrored = store(bad.address(), good.address());
            mirrored.download(GO_ON);
            assertWhole(mirrored);
            assertEquals(List.of("null"), good.ranges());
        }
    }

    @Test
    void aMirrorStandsInForAMissingFile() throws Exception {
        try (FileServer missing = new FileServer(FileServer.status(404));
                FileServer mirror = new FileServer(FileServer.serving(FILE))) {
            NetworkStore store = store(missing.address(), mirror.address());
            store.download(GO_ON);
            assertWhole(store);
            assertEquals(1, missing.ranges().size());
        }
    }

    @Test
    void whenEverySourceFailsTheSentenceSaysWhyForEach() throws Exception {
        try (FileServer missing = new FileServer(FileServer.status(404));
                FileServer busy = new FileServer(FileServer.status(503));
                FileServer other = new FileServer(FileServer.serving(new byte[77]))) {
            NetworkStore store = store(missing.address(), busy.address(), other.address());
            String sentence = failure(store);
            assertTrue(sentence.contains("127.0.0.1:" + missing.port() + ": HTTP status 404; 127.0.0.1:" + busy.port()
                    + ": HTTP status 503; 127.0.0.1:" + other.port() + ": another file of 77 bytes"), sentence);
            assertTrue(sentence.startsWith("the network test could not be downloaded ("), sentence);
            assertTrue(sentence.endsWith("by hand and put it at " + store.path()), sentence);
            assertEquals(2, busy.ranges().size(), "a busy server is asked again");
        }
    }

    @Test
    void aServerThatFallsSilentIsLeftForTheNextAndItsBytesAreKept() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (FileServer silent = new FileServer(exchange -> {
            int from = exchange.getRequestHeaders().containsKey("Range") ? FILE.length - 1 : 0;
            if (from == 0) {
                exchange.sendResponseHeaders(200, FILE.length);
                FileServer.write(exchange, FILE, 0, 90_000);
            }
            await(end);
        }); FileServer mirror = new FileServer(FileServer.serving(FILE))) {
            NetworkStore store = store(silent.address(), mirror.address());
            store.download(GO_ON);
            assertWhole(store);
            assertEquals(List.of("bytes=90000-"), mirror.ranges());
        } finally {
            end.countDown();
        }
    }

    @Test
    void aServerThatTricklesIsLeftForTheNextAndItsBytesAreKept() throws Exception {
        try (FileServer trickling = new FileServer(exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            for (int at = 0; at < FILE.length; at++) {
                FileServer.write(exchange, FILE, at, at + 1);
                pause();
            }
        }); FileServer mirror = new FileServer(FileServer.serving(FILE))) {
            String sentence = failure(impatient(trickling.address()));
            assertTrue(sentence.matches(".*: sent only [1-9]\\d* bytes in 0 s\\).*"), sentence);
            long kept = Files.size(part());
            assertTrue(kept > 0 && kept < 100, () -> kept + " bytes");
            NetworkStore store = impatient(mirror.address());
            store.download(GO_ON);
            assertWhole(store);
            assertEquals(List.of("bytes=" + kept + "-"), mirror.ranges());
        }
    }

    @Test
    void aServerThatBreaksAfterEachByteIsGivenUpToo() throws Exception {
        try (CuttingServer server = new CuttingServer(FILE, 1)) {
            String sentence = failure(impatient(server.address()));
            assertTrue(sentence.contains("sent only "), sentence);
        }
    }

    private NetworkStore impatient(URI source) {
        return new NetworkStore(folder, network(source), new DownloadRules(Duration.ofSeconds(5), Duration.ofSeconds(5),
                Duration.ofMillis(10), 2, 10_000, Duration.ofMillis(600), ProxySelector.of(null)));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aConnectionThatBreaksAgainAndAgainIsGivenUp() throws Exception {
        try (CuttingServer server = new CuttingServer(FILE, 0)) {
            String sentence = failure(store(server.address()));
            assertTrue(sentence.contains("the connection broke"), sentence);
        }
    }

    @Test
    void aBodyWithoutAnEndIsNotWrittenToTheDisk() throws Exception {
        try (FileServer endless = new FileServer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 100; i++) {
                FileServer.write(exchange, FILE, 0, FILE.length);
            }
        })) {
            long[] most = new long[1];
            NetworkStore store = store(endless.address());
            String sentence = assertThrows(WeightsException.class, () -> store.download((done, total) -> {
                most[0] = Math.max(most[0], done);
                return true;
            })).getMessage();
            assertTrue(sentence.contains("a larger file"), sentence);
            assertTrue(most[0] <= FILE.length, () -> most[0] + " bytes were written");
        }
    }
}
