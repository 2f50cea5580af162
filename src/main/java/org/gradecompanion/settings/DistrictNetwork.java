package org.gradecompanion.settings;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.gradecompanion.model.Authority;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.jspecify.annotations.Nullable;

/**
 * How a district's servers are reached, where that is not as usual: nobody's user name or password
 * for a proxy, and of an authority the certificate, which is public.
 *
 * @param proxy set by hand, without a user; null where each computer knows its own
 * @param certificate of the district's own authority; null where there is none
 */
public record DistrictNetwork(@Nullable ProxySetting proxy, @Nullable X509Certificate certificate) {
  /** As on every computer. */
  public static final DistrictNetwork USUAL = new DistrictNetwork(null, null);

  /** What of a computer's settings holds for everyone who reaches the same servers. */
  public static DistrictNetwork of(Network network, Connection connection) {
    ProxySetting proxy = network.proxy();
    boolean manual = proxy.mode() == ProxySetting.Mode.MANUAL;
    return new DistrictNetwork(
        manual ? new ProxySetting(ProxySetting.Mode.MANUAL, proxy.host(), proxy.port(), "") : null,
        network.authority(connection).map(Authority::certificate).orElse(null));
  }

  public Optional<ProxySetting> byProxy() {
    return Optional.ofNullable(proxy);
  }

  /** The authority as a connection would trust it. */
  public Optional<X509Certificate> authority() {
    return Optional.ofNullable(certificate);
  }

  /** A computer's settings with these; what is not said here stays. */
  public Network over(Network network, Connection connection) {
    Network proxied = byProxy().map(network::withProxy).orElse(network);
    return authority().map(it -> proxied.trusting(connection, it)).orElse(proxied);
  }
}
