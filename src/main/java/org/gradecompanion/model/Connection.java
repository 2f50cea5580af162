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
 */
public record Connection(
    GatewayKind kind,
    URI url,
    URI tokenUrl,
    String clientId,
    String teacherEmail,
    ZoneId zone,
    boolean practice) {
  public Connection {
    Checks.present(kind, "gateway");
    web(url, "url");
    web(tokenUrl, "token url");
    Checks.present(clientId, "client id");
    Checks.present(teacherEmail, "teacher e-mail");
    Checks.present(zone, "time zone");
  }

  private static void web(URI uri, String what) {
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
      throw new IllegalArgumentException(what + " must be an http(s) address with a host");
    }
  }
}
