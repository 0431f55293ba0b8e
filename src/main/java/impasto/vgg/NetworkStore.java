package impasto.vgg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder that keeps one downloadable network. */
public final class NetworkStore {
    private final Path folder;
    private final DownloadableNetwork network;

    /** A store of VGG-19 in the user's cache folder. */
    public NetworkStore() {
        this(CacheFolder.ofUser(), DownloadableNetwork.VGG19);
    }

    /** A store in a folder, which is made when something is downloaded. */
    public NetworkStore(Path folder, DownloadableNetwork network) {
        this.folder = folder;
        this.network = network;
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
        try {
            return Files.size(path()) == network.size();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads the file and checks its size and MD5 sum.
     *
     * @throws WeightsException when the file is not there or is not as it was published
     */
    public void verify() throws WeightsException {
        if (!Files.isRegularFile(path())) {
            throw new WeightsException("The network " + network.name() + " has not been downloaded yet; run “impasto "
                    + "network download” or choose the built-in network " + Networks.SMALL + ".");
        }
        try {
            if (!isPresent() || !Md5.of(path()).equals(network.md5())) {
                throw new WeightsException("The network file “" + path() + "” is damaged; run “impasto network "
                        + "download” to fetch it again.");
            }
        } catch (WeightsException e) {
            throw e;
        } catch (IOException e) {
            throw new WeightsException("The network file “" + path() + "” cannot be read (" + e.getMessage()
                    + "); check who may read it.", e);
        }
    }
}
