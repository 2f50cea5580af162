package org.gradecompanion.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.gradecompanion.model.ProxySetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which proxy is gone through, by what the system, the environment and the settings say. */
class SystemProxiesTest {
  private static final URI SCHOOL = URI.create("https://sis.school.org/ws");
  private static final Proxy OFFICE =
      new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("office", 3128));

  private static String by(Map<String, String> environment) {
    return name(new SystemProxies(null, environment).proxy(SCHOOL));
  }

  private static String name(Proxy proxy) {
    return proxy.address() instanceof InetSocketAddress address
        ? proxy.type() + " " + address.getHostString() + ":" + address.getPort()
        : proxy.type().toString();
  }

  @ParameterizedTest
  @CsvSource({
    "https_proxy, http://proxy.school.org:8080, HTTP proxy.school.org:8080",
    "HTTPS_PROXY, proxy.school.org:8080, HTTP proxy.school.org:8080",
    "https_proxy, http://proxy.school.org, HTTP proxy.school.org:80",
    "all_proxy, socks5://proxy.school.org:1080, SOCKS proxy.school.org:1080",
    "http_proxy, http://proxy.school.org:8080, DIRECT",
    "https_proxy, 'not an address', DIRECT",
    "https_proxy, '', DIRECT"
  })
  void environment_namesTheProxy(String variable, String value, String proxy) {
    assertThat(by(Map.of(variable, value))).isEqualTo(proxy);
  }

  @ParameterizedTest
  @CsvSource({
    "sis.school.org, DIRECT",
    "school.org, DIRECT",
    "'localhost, .school.org', DIRECT",
    "*, DIRECT",
    "chool.org, HTTP proxy:8080",
    "other.org, HTTP proxy:8080"
  })
  void environment_namesWhoIsReachedWithoutIt(String exceptions, String proxy) {
    assertThat(by(Map.of("https_proxy", "http://proxy:8080", "no_proxy", exceptions)))
        .isEqualTo(proxy);
  }

  @Test
  void system_winsOverTheEnvironment() {
    ProxySelector system =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            return List.of(OFFICE);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        };

    assertThat(new SystemProxies(system, Map.of("https_proxy", "http://p:1")).proxy(SCHOOL))
        .isEqualTo(OFFICE);
  }

  @Test
  void serverOnThisComputer_isReachedDirectly_whateverIsSet() {
    SystemProxies computer = new SystemProxies(null, Map.of("all_proxy", "http://proxy:8080"));
    ProxySetting byHand = new ProxySetting(ProxySetting.Mode.MANUAL, "mine", 1, "");
    for (ProxySetting setting : List.of(ProxySetting.SYSTEM, byHand)) {
      Route route = route(setting, computer);
      for (String here : List.of("http://127.0.0.1:8/x", "https://localhost/x", "http://[::1]/")) {
        assertThat(route.proxy(URI.create(here))).isEqualTo(Proxy.NO_PROXY);
      }
      assertThat(route.proxy(SCHOOL)).isNotEqualTo(Proxy.NO_PROXY);
    }
    assertThat(route(ProxySetting.NONE, computer).proxy(SCHOOL)).isEqualTo(Proxy.NO_PROXY);
  }

  private static Route route(ProxySetting setting, SystemProxies computer) {
    return new Route(setting, new char[0], List.of(), computer, SystemAuthorities.none());
  }
}
