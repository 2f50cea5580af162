package org.gradecompanion.sync;

import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.model.Connection;

/** Makes the gateway of a connection's kind; no request is made yet. */
@FunctionalInterface
public interface GatewayOpener {
  Gateway open(Connection connection, char[] secret);
}
