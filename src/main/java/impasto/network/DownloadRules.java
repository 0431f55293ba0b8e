package impasto.network;

import java.net.ProxySelector;
import java.time.Duration;

/**
 * How patient a download is and which way it goes.
 *
 * @param connect the longest wait for a connection
 * @param stall the longest silence of a server before the request is given up
 * @param pause the wait before a source is asked again, once more as long after every further failure
 * @param tries how often in a row a source may fail without a new byte before the next one is asked, at least 1
 * @param slowest a source that sends fewer bytes than this within the window, but some, is given up
 * @param window how long a source is watched for that, requests that fail and pauses between them included
 * @param proxies the proxy by address
 */
public record DownloadRules(Duration connect, Duration stall, Duration pause, int tries, long slowest, Duration window,
        ProxySelector proxies) {
    private static final String SYSTEM_PROXIES = "java.net.useSystemProxies";
    private static final long SLOWEST = 60_000;
    private static final Duration WINDOW = Duration.ofSeconds(60);

    /** Rules with a window of a minute for 60 kB. */
    public DownloadRules(Duration connect, Duration stall, Duration pause, int tries, ProxySelector proxies) {
        this(connect, stall, pause, tries, SLOWEST, WINDOW, proxies);
    }

    /**
     * 20 s to connect, 30 s of silence, 60 kB in a minute, 3 tries with 1 s and 2 s between them, and the proxy settings of
     * the system and of the environment.
     */
    public static DownloadRules standard() {
        // Java reads this once, when the first proxy is looked up.
        if (System.getProperty(SYSTEM_PROXIES) == null) {
            System.setProperty(SYSTEM_PROXIES, "true");
        }
        return new DownloadRules(Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(1), 3,
                new EnvironmentProxies(System.getenv(), ProxySelector.getDefault()));
    }
}
