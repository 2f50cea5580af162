package org.gradecompanion.sync;

import java.time.Clock;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.oneroster.OneRosterGateway;
import org.gradecompanion.model.Connection;

/** The gateways this program knows, by the kind that a connection names. */
public final class Gateways implements GatewayOpener {
  private final Clock clock;

  public Gateways(Clock clock) {
    this.clock = clock;
  }

  /**
   * @throws org.gradecompanion.model.UserError when an address is neither encrypted nor on this
   *     computer
   */
  @Override
  public Gateway open(Connection connection, char[] secret) {
    return switch (connection.kind()) {
      case ONEROSTER_1_1 -> new OneRosterGateway(connection, secret, new Http(), clock);
    };
  }
}
