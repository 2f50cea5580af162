package org.gradecompanion.gateway.route;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.gradecompanion.model.ProxySetting;
import org.jspecify.annotations.Nullable;

/** The way to the servers of one connection: through which proxy, and whom to trust there. */
public final class Route {
  static final String AUTHORIZATION = "Proxy-Authorization";

  private final ProxySetting setting;
  private final @Nullable String authorization;
  private final SystemProxies proxies;
  private final List<X509Certificate> trusted;
  private final SystemAuthorities authorities;

  /**
   * @param password of the proxy that was set by hand; empty for none. Copied
   * @param trusted whom this connection trusts beside those whom this computer trusts
   */
  public Route(
      ProxySetting setting,
      char[] password,
      List<X509Certificate> trusted,
      SystemProxies proxies,
      SystemAuthorities authorities) {
    this.setting = setting;
    this.proxies = proxies;
    authorization =
        setting.user().isEmpty()
            ? null
            : Credentials.basic(setting.user(), new String(password), StandardCharsets.UTF_8);
    this.trusted = List.copyOf(trusted);
    this.authorities = authorities;
  }

  /** Straight to the servers, trusting whom Java trusts. */
  public static Route direct() {
    return new Route(
        ProxySetting.NONE, new char[0], List.of(), SystemProxies.NONE, SystemAuthorities.none());
  }

  /** Whom to trust, also for who looks closer. Reads a file: not made before it is needed. */
  public X509ExtendedTrustManager trust() {
    try {
      List<X509ExtendedTrustManager> own = new ArrayList<>();
      if (!trusted.isEmpty()) {
        own.add(TrustManagers.of(trusted));
      }
      own.add(TrustManagers.ofJava());
      return new Trust(own, authorities);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java can check certificates", e);
    }
  }

  /** A client that goes this way. */
  public OkHttpClient client() {
    X509ExtendedTrustManager trust = trust();
    return new OkHttpClient.Builder()
        .proxySelector(new Selector(this))
        .proxyAuthenticator((route, response) -> signedIn(response))
        .sslSocketFactory(sockets(trust), trust)
        .build();
  }

  /** What the proxy asked for; null when it has had it already, or there is nothing to give. */
  private @Nullable Request signedIn(Response refused) {
    String given = refused.request().header(AUTHORIZATION);
    return authorization == null || authorization.equals(given)
        ? null
        : refused.request().newBuilder().header(AUTHORIZATION, authorization).build();
  }

  /** The proxy on the way to an address, or {@link Proxy#NO_PROXY}. */
  public Proxy proxy(URI address) {
    if (onThisComputer(address)) {
      return Proxy.NO_PROXY;
    }
    return switch (setting.mode()) {
      case NONE -> Proxy.NO_PROXY;
      case SYSTEM -> proxies.proxy(address);
      case MANUAL ->
          new Proxy(
              Proxy.Type.HTTP, InetSocketAddress.createUnresolved(setting.host(), setting.port()));
    };
  }

  /** The proxy that this computer would use, whatever was set here. */
  public Proxy systemProxy(URI address) {
    return onThisComputer(address) ? Proxy.NO_PROXY : proxies.proxy(address);
  }

  /** Where the proxy is said. */
  public ProxySetting.Mode mode() {
    return setting.mode();
  }

  /** Whether the proxy can be told who we are. */
  public boolean signsIn() {
    return authorization != null;
  }

  /** What a proxy is told that asks who we are; null when nobody said. */
  @Nullable String authorization() {
    return authorization;
  }

  /** Makes encrypted sockets where this decides about certificates. */
  public static SSLSocketFactory sockets(X509ExtendedTrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java can do TLS", e);
    }
  }

  /** Whether a server is on this computer, where no proxy and no other clock is. */
  public static boolean onThisComputer(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d+){3}");
  }

  /** Never the proxy's password. */
  @Override
  public String toString() {
    return "Route[" + setting.mode() + "]";
  }

  /** Says OkHttp which proxy. */
  private static final class Selector extends ProxySelector {
    private final Route route;

    Selector(Route route) {
      this.route = route;
    }

    @Override
    public List<Proxy> select(URI uri) {
      return List.of(route.proxy(uri));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException e) {
      // The doctor says it.
    }
  }
}
