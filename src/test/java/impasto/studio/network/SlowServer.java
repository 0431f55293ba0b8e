package impasto.studio.network;

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
public final class SlowServer implements AutoCloseable {

    private static final int PIECES = 100;
    private static final int PAUSE_MILLISECONDS = 50;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final byte[] file;
    private volatile boolean quick;

    public SlowServer(int bytes) {
        file = new byte[bytes];
        new Random(1).nextBytes(file);
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

    byte[] file() {
        return file;
    }

    void quick() {
        quick = true;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (range != null) {
            exchange.getResponseHeaders().set("Content-Range",
                    "bytes " + from + "-" + (file.length - 1) + "/" + file.length);
        }
        exchange.sendResponseHeaders(range == null ? 200 : 206, file.length - from);
        int piece = file.length / PIECES;
        try (exchange; OutputStream body = exchange.getResponseBody()) {
            for (int at = from; at < file.length; at += piece) {
                body.write(file, at, Math.min(piece, file.length - at));
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
