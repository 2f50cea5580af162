package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.store.DataFolder;
import org.gradecompanion.store.Store;
import org.gradecompanion.store.StoreOpener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection and its secret are saved, each where it belongs. */
class ConnectionsTest {
  @TempDir Path folder;

  @Test
  void keyStoreThatFailsToForgetTheSecretBefore_doesNotMakeASavedConnectionFail() throws Exception {
    try (DataFolder data = DataFolder.claim(folder, () -> {});
        Store store = StoreOpener.open(data, new byte[32], new HandClock(), "test").store()) {
      Connections connections =
          new Connections(
              store,
              new ForgetsNothing(),
              (connection, secret, found) -> {
                throw new IllegalStateException("nothing is opened");
              },
              Runnable::run);
      SchoolDay.get(connections.save(to("old.example"), new char[0]));

      SchoolDay.get(connections.save(to("new.example"), new char[0]));

      assertThat(SchoolDay.get(connections.current())).contains(to("new.example"));
    }
  }

  private static Connection to(String host) {
    return new Connection(
        GatewayKind.ONEROSTER_1_1,
        URI.create("https://" + host + "/ims/oneroster/v1p1"),
        URI.create("https://" + host + "/oauth/token"),
        "client",
        SchoolDay.TEACHER,
        ZoneOffset.UTC,
        false);
  }

  /** As a native library can fail. */
  private static final class ForgetsNothing implements Credentials {
    @Override
    public Optional<char[]> secretOf(Connection connection) {
      return Optional.empty();
    }

    @Override
    public void remember(Connection connection, char[] secret) {}

    @Override
    public void forget(Connection before, Connection now) {
      throw new IllegalStateException("the key store failed");
    }
  }
}
