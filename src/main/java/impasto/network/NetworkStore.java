package impasto.network;

import impasto.files.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** The folder that keeps one downloadable network. */
public final class NetworkStore {
    private final Path folder;
    private final DownloadableNetwork network;
    private final DownloadRules rules;

    /** A store of VGG-19 in the user's cache folder. */
    public NetworkStore() {
        this(CacheFolder.ofUser(), DownloadableNetwork.VGG19, DownloadRules.standard());
    }

    /** A store in a folder, which is made when something is downloaded. */
    public NetworkStore(Path folder, DownloadableNetwork network, DownloadRules rules) {
        this.folder = folder.toAbsolutePath();
        this.network = network;
        this.rules = rules;
    }

    /** The network that is kept here. */
    public DownloadableNetwork network() {
        return network;
    }

    /** Where the network's file lies or is to lie. */
    public Path path() {
        return folder.resolve(network.fileName());
    }

    /** Whether a file of the right size is there; quick, its content is not read. */
    public boolean isPresent() {
        return size(path()) == network.size();
    }

    /**
     * Reads the file and checks its size and sums.
     *
     * @return its SHA-256 sum, 64 lower-case hexadecimal digits, which is remembered from the first time on
     * @throws WeightsException when the file is not there or is not as it was published
     */
    public String verify() throws WeightsException {
        return right(NetworkSums::read);
    }

    /**
     * As {@link #verify}, but a file that looks as it did when it was last read is not read again: for those who go on to
     * use it.
     */
    public String verified() throws WeightsException {
        return right(NetworkSums::known);
    }

    private String right(Check check) throws WeightsException {
        if (!Files.isRegularFile(path())) {
            throw new WeightsException(Said.of("network.not-downloaded", network.name(), Networks.SMALL));
        }
        return sum(check).orElseThrow(() -> new WeightsException(Said.of("network.damaged", network.fileName())));
    }

    /**
     * What is there, and whether it was found to be right; takes a moment when it has to be read for that.
     *
     * @throws WeightsException when the file is there and cannot be read
     */
    public NetworkInfo info() throws WeightsException {
        boolean present = Files.isRegularFile(path());
        return new NetworkInfo(network.name(), path(), present, isRight(), present ? size(path()) : network.size(),
                Math.max(0, size(PartFile.of(path()))));
    }

    /**
     * Downloads the network unless it is there and whole. What has arrived is kept when the download stops, and the
     * next one goes on from there. Blocks until it is done; interrupting the thread stops it too.
     *
     * @return the file, or nothing when the listener or an interruption stopped the download
     * @throws WeightsException when no source delivers the file, another process is downloading it, or it cannot be
     *     written
     */
    public Optional<Path> download(DownloadListener listener) throws WeightsException {
        if (isRight()) {
            return Optional.of(path());
        }
        if (Thread.currentThread().isInterrupted()) {
            return Optional.empty();
        }
        try (PartFile part = PartFile.open(path())) {
            // Another process may have finished just before the part could be locked.
            if (!isRight()) {
                new Download(network, rules, part, sums(), listener).run(path());
                part.moveIntoPlace();
                sum(NetworkSums::read);
            }
            return Optional.of(path());
        } catch (CancellationException e) {
            return Optional.empty();
        }
    }

    private boolean isRight() throws WeightsException {
        return isPresent() && sum(NetworkSums::known).isPresent();
    }

    private Optional<String> sum(Check check) throws WeightsException {
        try {
            return check.of(sums());
        } catch (IOException e) {
            throw WeightsException.unreadable(path(), e);
        }
    }

    private NetworkSums sums() {
        return new NetworkSums(path(), network);
    }

    /** How thoroughly a file is looked at. */
    @FunctionalInterface
    private interface Check {
        Optional<String> of(NetworkSums sums) throws IOException;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return -1;
        }
    }
}
