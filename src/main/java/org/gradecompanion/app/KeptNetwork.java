package org.gradecompanion.app;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gradecompanion.gateway.route.Route;
import org.gradecompanion.gateway.route.SystemAuthorities;
import org.gradecompanion.gateway.route.SystemProxies;
import org.gradecompanion.model.Authority;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.settings.NetworkFile;
import org.gradecompanion.settings.SecretStore;
import org.jspecify.annotations.Nullable;

/**
 * How servers are reached, in the settings, and the proxy's password, among the secrets. Blocks;
 * safe for several threads.
 */
final class KeptNetwork {
  static final String PASSWORD = "proxy-password";

  private final NetworkFile file;
  private final SecretStore secrets;
  private final SystemProxies proxies;
  private final SystemAuthorities authorities = SystemAuthorities.ofThisComputer();

  KeptNetwork(NetworkFile file, SecretStore secrets, SystemProxies proxies) {
    this.file = file;
    this.secrets = secrets;
    this.proxies = proxies;
  }

  Network load() {
    return file.load();
  }

  synchronized Network change(UnaryOperator<Network> change) {
    Network changed = change.apply(file.load());
    file.save(changed);
    return changed;
  }

  /**
   * Reaches servers through this proxy from now on.
   *
   * @param password of the proxy; null leaves the one that is kept for the same proxy and user, an
   *     empty one forgets it
   */
  synchronized Network use(ProxySetting proxy, char @Nullable [] password) {
    boolean another = !file.load().proxy().equals(proxy);
    boolean none = password == null ? another : password.length == 0;
    if (none || proxy.user().isEmpty()) {
      // Kept, it would be told to whoever is asked for the way now.
      secrets.forget(PASSWORD);
    } else if (password != null) {
      secrets.write(PASSWORD, password);
    }
    return change(network -> network.withProxy(proxy));
  }

  /** The way to a connection's servers, as it is set now. */
  Route route(Connection connection) {
    Network network = file.load();
    boolean signsIn = !network.proxy().user().isEmpty();
    List<X509Certificate> trusted =
        network.authority(connection).map(Authority::certificate).stream().toList();
    return new Route(
        network.proxy(),
        signsIn ? secrets.read(PASSWORD).orElse(new char[0]) : new char[0],
        trusted,
        proxies,
        authorities);
  }
}
