package org.gradecompanion.app;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.gradecompanion.model.Connection;
import org.gradecompanion.settings.SecretStore;
import org.gradecompanion.sync.Credentials;

/** Client secrets where the data folder's other secrets are, one for each server and client. */
record KeptSecrets(SecretStore secrets) implements Credentials {
  @Override
  public Optional<char[]> secretOf(Connection connection) {
    return secrets.read(name(connection));
  }

  @Override
  public void remember(Connection connection, char[] secret) {
    secrets.write(name(connection), secret);
  }

  @Override
  public void forget(Connection before, Connection now) {
    if (!name(before).equals(name(now))) {
      secrets.forget(name(before));
    }
  }

  /** The same for the same server and client, and readable for nobody. */
  static String name(Connection connection) {
    String what = connection.tokenUrl() + " " + connection.clientId();
    return "client-secret-" + UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }
}
