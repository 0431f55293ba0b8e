package impasto.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Proxies from the variables HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in lower or upper case, which Java does
 * not look at. What the Java properties or the system say goes before them. SOCKS proxies, names and passwords in
 * these variables are left aside, as Java's HTTP client has no use for them; addresses of this machine need no proxy.
 */
public final class EnvironmentProxies extends ProxySelector {
    private static final int DEFAULT_PORT = 80;
    private static final int DEFAULT_TLS_PORT = 443;

    private final Map<String, String> environment;
    private final ProxySelector machine;

    /**
     * @param environment the variables
     * @param machine whose answer is taken when it names a proxy; may be null
     */
    public EnvironmentProxies(Map<String, String> environment, ProxySelector machine) {
        this.environment = Map.copyOf(environment);
        this.machine = machine;
    }

    @Override
    public List<Proxy> select(URI address) {
        List<Proxy> proxies = machine == null ? List.of() : machine.select(address);
        if (proxies.stream().anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT)) {
            return proxies;
        }
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String value = variable(scheme + "_proxy");
        if (value.isEmpty()) {
            value = variable("all_proxy");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int port = address.getPort() >= 0 ? address.getPort()
                : scheme.equals("https") ? DEFAULT_TLS_PORT : DEFAULT_PORT;
        return List.of(local(host) || excepted(host, port) ? Proxy.NO_PROXY : proxy(value));
    }

    @Override
    public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        if (machine != null) {
            machine.connectFailed(address, proxy, failure);
        }
    }

    private String variable(String lowerCase) {
        String value = environment.getOrDefault(lowerCase, "").strip();
        return value.isEmpty() ? environment.getOrDefault(lowerCase.toUpperCase(Locale.ROOT), "").strip() : value;
    }

    private static boolean local(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private boolean excepted(String host, int port) {
        for (String written : variable("no_proxy").toLowerCase(Locale.ROOT).split("[,\\s]+")) {
            String entry = written.endsWith(":" + port) ? written.substring(0, written.lastIndexOf(':')) : written;
            String domain = entry.replaceFirst("^\\*?\\.", "");
            if (entry.equals("*") || !domain.isEmpty() && (host.equals(domain) || host.endsWith("." + domain))) {
                return true;
            }
        }
        return false;
    }

    private static Proxy proxy(String value) {
        URI address;
        try {
            address = URI.create(value.contains("://") ? value : "http://" + value);
        } catch (IllegalArgumentException e) {
            return Proxy.NO_PROXY;
        }
        if (address.getHost() == null || !address.getScheme().toLowerCase(Locale.ROOT).startsWith("http")) {
            return Proxy.NO_PROXY;
        }
        int port = address.getPort() >= 0 ? address.getPort() : DEFAULT_PORT;
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(address.getHost(), port));
    }
}
