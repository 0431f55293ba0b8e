package impasto.network;

/** Watches a download and may stop it. */
@FunctionalInterface
public interface DownloadListener {
    /**
     * Says how far the download is. Called from the downloading thread, at least a few times a second even while
     * nothing arrives; {@code done} falls back when a server makes the download start over.
     *
     * @param done bytes that have arrived, those of earlier attempts included
     * @param total bytes of the whole file
     * @return whether to go on
     */
    boolean downloaded(long done, long total);
}
