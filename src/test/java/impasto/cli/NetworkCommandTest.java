package impasto.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import impasto.Reference;
import impasto.network.DownloadRules;
import impasto.network.DownloadableNetwork;
import impasto.network.NetworkStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class NetworkCommandTest {

    private static final String LINE = System.lineSeparator();
    private static final Path NARROW = Reference.file("narrow-vgg19-keras.h5");
    private static final String MISSING = "impasto: the network vgg19 has not been downloaded yet: run 'impasto network "
            + "download' or choose the built-in network small" + LINE;

    @TempDir
    Path folder;
    private byte[] published;
    private HttpServer server;
    private NetworkStore store;

    @BeforeEach
    void serve() throws Exception {
        published = Files.readAllBytes(NARROW);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/network.h5", exchange -> {
            String range = exchange.getRequestHeaders().getFirst("Range");
            int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
            exchange.getResponseHeaders().set("Content-Range",
                    "bytes " + from + "-" + (published.length - 1) + "/" + published.length);
            exchange.sendResponseHeaders(range == null ? 200 : 206, published.length - from);
            exchange.getResponseBody().write(published, from, published.length - from);
            exchange.close();
        });
        server.start();
        URI source = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/network.h5");
        String md5 = sum("MD5", published);
        store = new NetworkStore(folder, new DownloadableNetwork("vgg19", "network.h5", published.length, md5,
                List.of(source)), new DownloadRules(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMillis(10), 1,
                ProxySelector.of(null)));
    }

    private static String sum(String algorithm, byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private CommandRun network(String... arguments) {
        return CommandRun.of(() -> store, Stream.concat(Stream.of("network"), Arrays.stream(arguments)).toArray());
    }

    @Test
    void pathNamesTheFileOfTheCacheFolder() {
        assertEquals(new CommandRun(0, store.path() + LINE, ""), network("path"));
        assertEquals(folder.resolve("network.h5"), store.path());
        String before = System.getProperty("impasto.cache");
        System.setProperty("impasto.cache", folder.toString());
        try {
            CommandRun run = CommandRun.of("network", "path");
            assertTrue(run.out().startsWith(folder + System.getProperty("file.separator") + "vgg19_weights"), run.out());
        } finally {
            if (before == null) {
                System.clearProperty("impasto.cache");
            } else {
                System.setProperty("impasto.cache", before);
            }
        }
    }

    @Test
    void listSaysWhatIsThere() throws IOException {
        CommandRun nothing = network("list");
        assertEquals(List.of("small  built in: VGG-19 to conv5_1 at widths 16 32 64 128 128",
                "vgg19  VGG-19 trained on ImageNet, 0 MB: not downloaded",
                "FILE   any VGG-19 as a Keras .h5 or a .safetensors file"), nothing.out().lines().toList());
        assertEquals("", nothing.err());
        Path part = Files.write(folder.resolve("network.h5.part"), new byte[10]);
        assertState("partly downloaded: 'impasto network download' goes on");
        Files.delete(part);
        Files.write(store.path(), new byte[published.length]);
        assertState("downloaded, but not as published: download it again");
        Files.write(store.path(), published);
        assertState("downloaded, verified");
    }

    private void assertState(String state) {
        assertEquals("vgg19  VGG-19 trained on ImageNet, 0 MB: " + state, network("list").out().lines().toList().get(1));
    }

    @Test
    void verifySaysWhetherTheFileIsAsPublished() throws IOException {
        assertEquals(new CommandRun(1, "", MISSING), network("verify"));
        Files.write(store.path(), new byte[published.length]);
        assertEquals(new CommandRun(1, "",
                "impasto: network.h5 is damaged: run 'impasto network download' to fetch it again" + LINE),
                network("verify"));
        Files.write(store.path(), published);
        assertEquals(new CommandRun(0, "vgg19 is as it was published: " + store.path() + LINE + "SHA-256 "
                + sum("SHA-256", published) + ", as when it was first verified here" + LINE, ""), network("verify"));
    }

    @Test
    void downloadGoesOnWhereItStoppedAndShowsPlainLines() throws IOException {
        Files.write(folder.resolve("network.h5.part"), Arrays.copyOf(published, published.length / 2));
        CommandRun run = network("download");
        assertEquals(0, run.code(), run.err());
        assertEquals("downloaded and verified: " + store.path() + LINE, run.out());
        assertTrue(run.err().startsWith("vgg19: 0.2 of 0.4 MB" + LINE), run.err());
        assertTrue(run.err().endsWith("vgg19: 0.4 of 0.4 MB" + LINE), run.err());
        assertArrayEquals(published, Files.readAllBytes(store.path()));
        assertEquals(new CommandRun(0, "vgg19 is there already, verified: " + store.path() + LINE, ""),
                network("download"));
    }

    @Test
    void aDownloadThatFailsSaysWhy() {
        server.removeContext("/network.h5");
        String source = store.network().sources().get(0).toString();
        assertEquals(new CommandRun(1, "", "impasto: the network vgg19 could not be downloaded (127.0.0.1:"
                + server.getAddress().getPort() + ": HTTP status 404): check the connection and the proxy and run "
                + "'impasto network download' again, which goes on where it stopped, or fetch " + source
                + " by hand and put it at " + store.path() + LINE), withoutProgress(network("download")));
        assertFalse(Files.exists(store.path()));
    }

    private static CommandRun withoutProgress(CommandRun run) {
        return new CommandRun(run.code(), run.out(), run.err().replaceAll("(?m)^vgg19: .*\\R", ""));
    }

    @Test
    void aStoppedDownloadKeepsItsPart() throws IOException {
        Files.write(folder.resolve("network.h5.part"), Arrays.copyOf(published, 1000));
        Thread.currentThread().interrupt();
        CommandRun run = network("download");
        assertTrue(Thread.interrupted());
        assertEquals(new CommandRun(1, "", "impasto: the download was stopped: run 'impasto network download' again, "
                + "which goes on where it stopped" + LINE), withoutProgress(run));
        assertEquals(1000, Files.size(folder.resolve("network.h5.part")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aRequestToEndKeepsThePart() throws IOException {
        server.removeContext("/network.h5");
        server.createContext("/network.h5", exchange -> {
            exchange.sendResponseHeaders(200, published.length);
            exchange.getResponseBody().write(published, 0, 1000);
            exchange.getResponseBody().flush();
            awaitSize(folder.resolve("network.h5.part"), 1000);
            new ProcessBuilder("kill", "-TERM", Long.toString(ProcessHandle.current().pid())).start();
        });
        CommandRun run = network("download");
        assertEquals(new CommandRun(143, "", "impasto: the download was stopped: run 'impasto network download' again, "
                + "which goes on where it stopped" + LINE), withoutProgress(run));
        assertEquals(1000, Files.size(folder.resolve("network.h5.part")));
    }

    private static void awaitSize(Path file, long size) throws IOException {
        long end = System.nanoTime() + 20_000_000_000L;
        while ((Files.notExists(file) || Files.size(file) < size) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void paintingWithANetworkThatIsNotThereSaysHowToGetIt() {
        CommandRun run = CommandRun.of(() -> store, "stylize", "--content", StylizeFixture.CONTENT, "--style",
                StylizeFixture.STYLE, "--out", folder.resolve("out.png"), "--network", "vgg19");
        assertEquals(new CommandRun(1, "", MISSING), run);
    }

    @Test
    void aCommandIsNeeded() {
        assertEquals(new CommandRun(2, "", "impasto: a command is missing: list, download, verify or path" + LINE
                + "Try 'impasto network --help'." + LINE), network());
    }
}
