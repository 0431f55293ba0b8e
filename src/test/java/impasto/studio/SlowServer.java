package impasto.studio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that takes its time over a file, until it is told to be quick. */
final class SlowServer implements AutoCloseable {

    static final byte[] FILE = new byte[400_000];

    private static final int PIECE = 4_000;
    private static final int PAUSE_MILLISECONDS = 50;

    static {
        new Random(1).nextBytes(FILE);
    }

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile boolean quick;

    SlowServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/network.h5");
    }

    void quick() {
        quick = true;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (range != null) {
            exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + (FILE.length - 1) + "/" + FILE.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, FILE.length - from);
        try (exchange; OutputStream body = exchange.getResponseBody()) {
            for (int at = from; at < FILE.length; at += PIECE) {
                body.write(FILE, at, Math.min(PIECE, FILE.length - at));
                body.flush();
                if (!quick) {
                    Thread.sleep(PAUSE_MILLISECONDS);
                }
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
