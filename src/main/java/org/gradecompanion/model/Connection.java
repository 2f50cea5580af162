package org.gradecompanion.model;

import java.net.URI;
import java.time.ZoneId;

/**
 * How PowerTeacher is reached, without the secret.
 *
 * @param url the gateway's base address
 * @param tokenUrl where an access token is asked for
 * @param teacherEmail whose sections are pulled and pushed
 * @param zone the school's time zone: "today" and due dates are meant in it
 * @param practice it is the built-in practice district
 * @param dialect how that server wants OneRoster spoken
 */
public record Connection(
    GatewayKind kind,
    URI url,
    URI tokenUrl,
    String clientId,
    String teacherEmail,
    ZoneId zone,
    boolean practice,
    Dialect dialect) {
  public Connection {
    Checks.present(kind, "gateway");
    web(url, "url");
    web(tokenUrl, "token url");
    Checks.present(clientId, "client id");
    Checks.present(teacherEmail, "teacher e-mail");
    Checks.present(zone, "time zone");
    Checks.present(dialect, "dialect");
  }

  /** To a server that speaks as is usual. */
  public Connection(
      GatewayKind kind,
      URI url,
      URI tokenUrl,
      String clientId,
      String teacherEmail,
      ZoneId zone,
      boolean practice) {
    this(kind, url, tokenUrl, clientId, teacherEmail, zone, practice, Dialect.USUAL);
  }

  /** The same connection to a server that is known to speak otherwise. */
  public Connection speaking(Dialect other) {
    return new Connection(kind, url, tokenUrl, clientId, teacherEmail, zone, practice, other);
  }

  /** What arrives there beside the points. */
  public Carriage carriage() {
    return kind == GatewayKind.ONEROSTER_1_2 && !dialect.marks()
        ? GatewayKind.ONEROSTER_1_1.carriage()
        : kind.carriage();
  }

  private static void web(URI uri, String what) {
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
      throw new IllegalArgumentException(what + " must be an http(s) address with a host");
    }
  }
}
