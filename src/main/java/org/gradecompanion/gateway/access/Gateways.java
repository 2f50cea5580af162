package org.gradecompanion.gateway.access;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.Http;
import org.gradecompanion.gateway.Parallel;
import org.gradecompanion.gateway.oneroster.OneRosterGateway;
import org.gradecompanion.gateway.powerteacher.PowerTeacherGateway;
import org.gradecompanion.gateway.route.Route;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;

/** Opens the gateway that a connection names. */
public final class Gateways {
  private Gateways() {}

  /**
   * Opens it without asking the server anything yet.
   *
   * @param secret copied; the caller may clear it
   * @param route how its servers are reached
   * @param found told, on any thread, when the server turns out to speak otherwise than the
   *     connection says
   * @throws org.gradecompanion.model.UserError when an address is neither encrypted nor on this
   *     computer
   */
  public static Gateway open(
      Connection connection, char[] secret, Route route, Clock clock, Consumer<Dialect> found) {
    return open(connection, secret, new Http(route), Parallel.threads("gateway"), clock, found);
  }

  /** The same straight to the servers, where nobody keeps what is found out. */
  public static Gateway open(Connection connection, char[] secret, Clock clock) {
    return open(connection, secret, Route.direct(), clock, found -> {});
  }

  /**
   * The same over a given transport.
   *
   * @param executor for several requests at once; belongs to the gateway from here on
   */
  public static Gateway open(
      Connection connection, char[] secret, Http http, ExecutorService executor, Clock clock) {
    return open(connection, secret, http, executor, clock, found -> {});
  }

  private static Gateway open(
      Connection connection,
      char[] secret,
      Http http,
      ExecutorService executor,
      Clock clock,
      Consumer<Dialect> found) {
    return switch (connection.kind()) {
      case ONEROSTER_1_1, ONEROSTER_1_2 ->
          new OneRosterGateway(connection, secret, http, executor, clock, found);
      case POWERTEACHER -> new PowerTeacherGateway(connection, secret, http, executor, clock);
    };
  }
}
