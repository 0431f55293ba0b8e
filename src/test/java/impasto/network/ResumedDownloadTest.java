package impasto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import impasto.vgg.CuttingServer;
import impasto.vgg.FileServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ResumedDownloadTest extends DownloadFixture {
    @Test
    void aCutConnectionIsTakenUpWhereItBroke() throws Exception {
        try (CuttingServer server = new CuttingServer(FILE, 70_000)) {
            NetworkStore store = store(server.address());
            store.download(GO_ON);
            assertWhole(store);
            assertEquals(4, server.ranges().size(), server.ranges()::toString);
            assertTrue(server.ranges().get(0).matches("bytes=[1-9]\\d*-"), server.ranges()::toString);
        }
    }

    @Test
    void whatWasLeftFromTheLastTimeIsNotFetchedAgain() throws Exception {
        try (FileServer server = new FileServer(FileServer.serving(FILE))) {
            NetworkStore store = store(server.address());
            Files.write(part(), Arrays.copyOf(FILE, 123_456));
            assertEquals(123_456, store.info().partial());
            store.download(GO_ON);
            assertWhole(store);
            assertEquals(List.of("bytes=123456-"), server.ranges());
        }
    }

    @Test
    void damageLeftFromTheLastTimeIsFetchedAgain() throws Exception {
        try (FileServer server = new FileServer(FileServer.serving(FILE))) {
            NetworkStore store = store(server.address());
            Files.write(part(), new byte[1000]);
            store.download(GO_ON);
            assertWhole(store);
            assertEquals(List.of("bytes=1000-", "null"), server.ranges());
        }
    }

    @Test
    void aServerThatDoesNotKnowRangesStartsOver() throws Exception {
        for (int status : new int[] {200, 416, 206}) {
            try (FileServer server = new FileServer(exchange -> {
                boolean ranged = exchange.getRequestHeaders().containsKey("Range");
                if (ranged && status == 416) {
                    exchange.sendResponseHeaders(416, -1);
                    return;
                }
                if (ranged && status == 206) {
                    exchange.getResponseHeaders().set("Content-Range", "bytes 0-299999/300000");
                }
                exchange.sendResponseHeaders(ranged ? status : 200, FILE.length);
                FileServer.write(exchange, FILE, 0, FILE.length);
            })) {
                NetworkStore store = store(server.address());
                Files.write(part(), Arrays.copyOf(FILE, 5000));
                store.download(GO_ON);
                assertWhole(store);
                assertEquals("bytes=5000-", server.ranges().get(0));
                Files.delete(store.path());
            }
        }
    }

    @Test
    void aStoppedDownloadGoesOnLater() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (FileServer server = new FileServer(exchange -> {
            if (exchange.getRequestHeaders().containsKey("Range")) {
                FileServer.serving(FILE).handle(exchange);
            } else {
                exchange.sendResponseHeaders(200, FILE.length);
                FileServer.write(exchange, FILE, 0, 100_000);
                await(end);
            }
        })) {
            NetworkStore store = store(server.address());
            assertEquals(Optional.empty(), store.download((done, total) -> done < 100_000));
            assertFalse(store.isPresent());
            assertEquals(100_000, Files.size(part()));
            store.download(GO_ON);
            assertWhole(store);
        } finally {
            end.countDown();
        }
    }

    @Test
    void anInterruptedThreadStopsAndKeepsWhatItHas() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (FileServer server = new FileServer(exchange -> {
            exchange.sendResponseHeaders(200, FILE.length);
            FileServer.write(exchange, FILE, 0, 50_000);
            await(end);
        })) {
            Optional<Path> file = store(server.address()).download((done, total) -> {
                if (done == 50_000) {
                    Thread.currentThread().interrupt();
                }
                return true;
            });
            assertTrue(Thread.interrupted());
            assertEquals(Optional.empty(), file);
            assertEquals(50_000, Files.size(part()));
        } finally {
            end.countDown();
        }
    }

    @Test
    void aRedirectedRequestStillAsksForTheRestOnly() throws Exception {
        try (FileServer target = new FileServer(FileServer.serving(FILE));
                FileServer first = new FileServer(exchange -> {
                    exchange.getResponseHeaders().set("Location", target.address().toString());
                    exchange.sendResponseHeaders(302, -1);
                })) {
            NetworkStore store = store(first.address());
            Files.write(part(), Arrays.copyOf(FILE, 7000));
            store.download(GO_ON);
            assertWhole(store);
            // A slow machine may have to go on once more.
            assertEquals("bytes=7000-", target.ranges().get(0));
        }
    }
}
