package org.gradecompanion.gateway.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import org.gradecompanion.gateway.route.Route;
import org.gradecompanion.gateway.route.Tunnel;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeStep.Mender;
import org.gradecompanion.model.ProxySetting;

/** The way to the server: its proxy, its name, its port. */
final class Reach {
  static final int PATIENCE_MILLIS = 10_000;
  private static final int PROXY_WANTS_SIGN_IN = 407;

  private final URI server;
  private final Route route;
  private final Proxy proxy;

  Reach(URI server, Route route) {
    this.server = server;
    this.route = route;
    proxy = route.proxy(server);
  }

  private boolean direct() {
    return proxy.type() == Proxy.Type.DIRECT;
  }

  ProbeStep proxy(String id) {
    if (direct()) {
      return past(id);
    }
    String name = name(proxy);
    Mender setter = route.mode() == ProxySetting.Mode.MANUAL ? Mender.YOU : Mender.NETWORK;
    try (Tunnel tunnel = Tunnel.to(server, route, PATIENCE_MILLIS)) {
      if (tunnel.status() == PROXY_WANTS_SIGN_IN) {
        return route.signsIn()
            ? Found.failed(id, Mender.YOU, "setup.doctor.proxy.rejected", name)
            : Found.failed(id, Mender.YOU, "setup.doctor.proxy.password", name);
      }
      return Found.ok(id, "setup.doctor.proxy.ok", name);
    } catch (UnknownHostException e) {
      return Found.failed(id, setter, "setup.doctor.proxy.unknown", name);
    } catch (IOException e) {
      return Found.failed(id, setter, "setup.doctor.proxy.silent", name);
    }
  }

  /** No proxy is used, which is wrong only where this computer has one and needs it. */
  private ProbeStep past(String id) {
    Proxy ignored = route.systemProxy(server);
    if (ignored.type() == Proxy.Type.DIRECT) {
      return Found.ok(id, "setup.doctor.proxy.none");
    }
    try {
      Tunnel.direct(server, PATIENCE_MILLIS).close();
      return Found.ok(id, "setup.doctor.proxy.ignored", name(ignored));
    } catch (IOException e) {
      return Found.failed(
          id, Mender.YOU, "setup.doctor.proxy.needed", server.getHost(), name(ignored));
    }
  }

  ProbeStep resolve(String id) {
    if (!direct()) {
      return Found.ok(id, "setup.doctor.resolve.proxy", server.getHost());
    }
    try {
      InetAddress address = InetAddress.getByName(Tunnel.host(server));
      return Found.ok(id, "setup.doctor.resolve.ok", server.getHost(), address.getHostAddress());
    } catch (UnknownHostException e) {
      return Found.failed(id, Mender.YOU, "setup.doctor.resolve.failed", server.getHost());
    }
  }

  ProbeStep connect(String id) {
    String port = Integer.toString(Tunnel.port(server));
    try (Tunnel tunnel = Tunnel.to(server, route, PATIENCE_MILLIS)) {
      return tunnel.open()
          ? Found.ok(id, "setup.doctor.connect.ok", server.getHost(), port)
          : Found.failed(
              id,
              Mender.NETWORK,
              "setup.doctor.connect.proxy",
              name(proxy),
              server.getHost(),
              port,
              Integer.toString(tunnel.status()));
    } catch (IOException e) {
      return Found.failed(
          id, Mender.NETWORK, "setup.doctor.connect.failed", server.getHost(), port);
    }
  }

  private static String name(Proxy proxy) {
    InetSocketAddress address = (InetSocketAddress) proxy.address();
    return address.getHostString() + ":" + address.getPort();
  }
}
