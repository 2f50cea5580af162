package org.gradecompanion.gateway.route;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that this computer uses: what the operating system says, else the environment ({@code
 * https_proxy} and {@code no_proxy}, as curl and others read them).
 */
public final class SystemProxies {
  /** A computer without any. */
  public static final SystemProxies NONE = new SystemProxies(Optional::empty, Map.of());

  private static final int USUAL_PORT = 80;

  private final Supplier<Optional<ProxySelector>> system;
  private final Map<String, String> environment;

  /**
   * @param system what the operating system says; null for nothing
   */
  public SystemProxies(@Nullable ProxySelector system, Map<String, String> environment) {
    this(() -> Optional.ofNullable(system), environment);
  }

  private SystemProxies(Supplier<Optional<ProxySelector>> system, Map<String, String> environment) {
    this.system = system;
    this.environment = Map.copyOf(environment);
  }

  /** Of the computer that the program runs on. */
  public static SystemProxies ofThisComputer() {
    // Asked for when there is a server to reach: Java loads libraries of the system for it.
    return new SystemProxies(
        () -> Optional.ofNullable(ProxySelector.getDefault()), System.getenv());
  }

  Proxy proxy(URI address) {
    List<Proxy> said = system.get().map(selector -> selector.select(address)).orElse(List.of());
    for (Proxy proxy : said) {
      if (proxy.type() != Proxy.Type.DIRECT) {
        return proxy;
      }
    }
    return excepted(address.getHost()) ? Proxy.NO_PROXY : environmental(address.getScheme());
  }

  private Proxy environmental(String scheme) {
    String name = scheme + "_proxy";
    String value =
        Stream.of(name, name.toUpperCase(Locale.ROOT), "all_proxy", "ALL_PROXY")
            .map(each -> environment.getOrDefault(each, ""))
            .filter(each -> !each.isBlank())
            .findFirst()
            .orElse("");
    try {
      URI proxy = URI.create(value.contains("://") ? value.strip() : "http://" + value.strip());
      if (proxy.getHost() == null) {
        return Proxy.NO_PROXY;
      }
      boolean socks = proxy.getScheme().startsWith("socks");
      int port = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
      return new Proxy(
          socks ? Proxy.Type.SOCKS : Proxy.Type.HTTP,
          InetSocketAddress.createUnresolved(proxy.getHost(), port));
    } catch (IllegalArgumentException noAddress) {
      return Proxy.NO_PROXY;
    }
  }

  private boolean excepted(String host) {
    String list = environment.getOrDefault("no_proxy", environment.getOrDefault("NO_PROXY", ""));
    String name = host.toLowerCase(Locale.ROOT);
    return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
        .map(each -> each.replaceFirst("^\\*?\\.", ""))
        .filter(each -> !each.isEmpty())
        .anyMatch(each -> each.equals("*") || name.equals(each) || name.endsWith("." + each));
  }
}
