package org.gradecompanion.sync;

import java.util.function.Consumer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;

/** Makes the gateway of a connection's kind; no request is made yet. */
@FunctionalInterface
public interface GatewayOpener {
  /**
   * @param found told when the server turns out to speak otherwise than the connection says
   */
  Gateway open(Connection connection, char[] secret, Consumer<Dialect> found);
}
