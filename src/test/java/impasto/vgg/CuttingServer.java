package impasto.vgg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that breaks every connection after so many bytes of the body, which an HttpServer cannot. */
public final class CuttingServer implements AutoCloseable {
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final byte[] bytes;
    private final int most;

    public CuttingServer(byte[] bytes, int most) throws IOException {
        this.bytes = bytes;
        this.most = most;
        Thread thread = new Thread(this::serve, "cutting server");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                answer(connection);
            } catch (IOException e) {
                // The test has ended or the client has gone: wait for the next.
            }
        }
    }

    private void answer(Socket connection) throws IOException {
        BufferedReader request = new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        int from = 0;
        boolean ranged = false;
        for (String line = request.readLine(); line != null && !line.isEmpty(); line = request.readLine()) {
            if (line.startsWith("Range: ")) {
                ranged = true;
                ranges.add(line.substring(7));
                from = Integer.parseInt(line.replaceAll("\\D", ""));
            }
        }
        String head = "HTTP/1.1 " + (ranged ? "206 Partial Content" : "200 OK") + "\r\nContent-Length: "
                + (bytes.length - from) + "\r\nContent-Range: bytes " + from + "-" + (bytes.length - 1) + "/"
                + bytes.length + "\r\n\r\n";
        connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().write(bytes, from, Math.min(most, bytes.length - from));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/network.h5");
    }

    /** The Range headers seen. */
    public List<String> ranges() {
        return ranges;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
