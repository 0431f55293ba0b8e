package impasto.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentProxiesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "direct", value = {
        "HTTPS_PROXY=http://proxy:3128 | https://a.example/x | proxy:3128",
        "https_proxy=proxy:3128 HTTPS_PROXY=other:1 | https://a.example/x | proxy:3128",
        "HTTPS_PROXY=http://user:secret@proxy:3128/ | https://a.example/x | proxy:3128",
        "HTTPS_PROXY=http://proxy | https://a.example/x | proxy:80",
        "HTTPS_PROXY=proxy:3128 | http://a.example/x | direct",
        "HTTP_PROXY=proxy:3128 | https://a.example/x | direct",
        "HTTP_PROXY=proxy:3128 | http://a.example/x | proxy:3128",
        "ALL_PROXY=all:8080 HTTP_PROXY=proxy:3128 | https://a.example/x | all:8080",
        "all_proxy=all:8080 | http://a.example/x | all:8080",
        "ALL_PROXY=socks5://all:1080 | https://a.example/x | direct",
        "ALL_PROXY=:// | https://a.example/x | direct",
        "ALL_PROXY=all:8080 | http://localhost:99/x | direct",
        "ALL_PROXY=all:8080 | http://127.0.0.1/x | direct",
        "ALL_PROXY=all:8080 NO_PROXY=* | https://a.example/x | direct",
        "ALL_PROXY=all:8080 NO_PROXY=b.example,a.example | https://a.example/x | direct",
        "ALL_PROXY=all:8080 no_proxy=.example | https://a.example/x | direct",
        "ALL_PROXY=all:8080 NO_PROXY=*.EXAMPLE | https://a.example/x | direct",
        "ALL_PROXY=all:8080 NO_PROXY=ample | https://a.example/x | all:8080",
        "ALL_PROXY=all:8080 NO_PROXY=a.example:443 | https://a.example/x | direct",
        "ALL_PROXY=all:8080 NO_PROXY=a.example:80 | https://a.example/x | all:8080"})
    void theVariablesChooseTheProxy(String variables, String address, String expected) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ")) {
            environment.put(variable.split("=")[0], variable.split("=")[1]);
        }
        assertEquals(expected, chosen(new EnvironmentProxies(environment, null), address));
    }

    @Test
    void whatTheMachineSaysGoesFirst() {
        Proxy system = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("system", 8));
        Map<String, String> environment = Map.of("ALL_PROXY", "all:8080");
        assertEquals("system:8", chosen(new EnvironmentProxies(environment, always(system)), "https://a.example/"));
        assertEquals("all:8080",
                chosen(new EnvironmentProxies(environment, always(Proxy.NO_PROXY)), "https://a.example/"));
    }

    private static String chosen(ProxySelector selector, String address) {
        Proxy proxy = selector.select(URI.create(address)).get(0);
        return proxy.address() instanceof InetSocketAddress place
                ? place.getHostString() + ":" + place.getPort() : null;
    }

    private static ProxySelector always(Proxy proxy) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                return List.of(proxy);
            }

            @Override
            public void connectFailed(URI address, SocketAddress place, IOException failure) {
            }
        };
    }
}
