package org.gradecompanion.model;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How this computer reaches servers.
 *
 * @param authorities at most one for each connection
 */
public record Network(ProxySetting proxy, List<Authority> authorities) {
  /** The system's proxy, and no authority but the computer's own. */
  public static final Network USUAL = new Network(ProxySetting.SYSTEM, List.of());

  public Network {
    Checks.present(proxy, "proxy");
    authorities = List.copyOf(authorities);
  }

  public Network withProxy(ProxySetting value) {
    return new Network(value, authorities);
  }

  /** The authority that was chosen for this connection. */
  public Optional<Authority> authority(Connection connection) {
    String servers = servers(connection);
    return authorities.stream().filter(each -> each.servers().equals(servers)).findFirst();
  }

  /** The same, where this connection and no other also trusts a certificate's owner. */
  public Network trusting(Connection connection, X509Certificate certificate) {
    List<Authority> others = new ArrayList<>(distrusting(connection).authorities);
    others.add(new Authority(servers(connection), certificate));
    return new Network(proxy, others);
  }

  /** The same, where this connection trusts only whom this computer trusts. */
  public Network distrusting(Connection connection) {
    String servers = servers(connection);
    return new Network(
        proxy, authorities.stream().filter(each -> !each.servers().equals(servers)).toList());
  }

  /** The two servers of a connection: an authority is trusted for no others. */
  static String servers(Connection connection) {
    return server(connection.url()) + " " + server(connection.tokenUrl());
  }

  private static String server(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
