package org.gradecompanion.gateway.access;

import java.time.Clock;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.oneroster.OneRosterGateway;
import org.gradecompanion.gateway.powerteacher.PowerTeacherGateway;
import org.gradecompanion.model.Connection;

/** Opens the gateway that a connection names. */
public final class Gateways {
  private Gateways() {}

  /**
   * Opens it without asking the server anything yet.
   *
   * @param secret copied; the caller may clear it
   * @throws org.gradecompanion.model.UserError when an address is neither encrypted nor on this
   *     computer
   */
  public static Gateway open(Connection connection, char[] secret, Clock clock) {
    return switch (connection.kind()) {
      case ONEROSTER_1_1, ONEROSTER_1_2 ->
          new OneRosterGateway(connection, secret, new Http(), clock);
      case POWERTEACHER -> new PowerTeacherGateway(connection, secret, new Http(), clock);
    };
  }
}
