package org.gradecompanion.model;

/**
 * Through which proxy servers are reached. A server on this computer is always reached directly.
 *
 * @param host of the proxy; empty unless set by hand
 * @param port 1 to 65535 when set by hand, else 0
 * @param user whom the proxy knows; empty where it asks for nobody. The password is kept apart
 */
public record ProxySetting(Mode mode, String host, int port, String user) {
  /** Whatever the operating system or the environment says. */
  public static final ProxySetting SYSTEM = new ProxySetting(Mode.SYSTEM, "", 0, "");

  /** Never one. */
  public static final ProxySetting NONE = new ProxySetting(Mode.NONE, "", 0, "");

  private static final int MOST_PORT = 65_535;

  public ProxySetting {
    Checks.present(mode, "proxy mode");
    Checks.present(user, "proxy user");
    boolean manual = mode == Mode.MANUAL;
    host = manual ? host.strip() : "";
    port = manual ? port : 0;
    // What stands before an @ is a name, and perhaps a password, which are not kept here.
    boolean named = !host.isEmpty() && !host.matches(".*[@/\\s].*");
    if (manual && (!named || port < 1 || port > MOST_PORT)) {
      throw new IllegalArgumentException("a proxy needs a host and a port from 1 to 65535");
    }
  }

  /** As people write it: host and port. */
  public String address() {
    return host + ":" + port;
  }

  /** Where the proxy is said. */
  public enum Mode {
    SYSTEM,
    MANUAL,
    NONE
  }
}
