package org.gradecompanion.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.gateway.HandClock;
import org.gradecompanion.gateway.access.Gateways;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
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

  @Test
  void changedAddress_takesTheSecretAlong_andNothingIsKeptOfTheOldOne() throws Exception {
    try (DataFolder data = DataFolder.claim(folder, () -> {});
        Store store = StoreOpener.open(data, new byte[32], new HandClock(), "test").store()) {
      Kept kept = new Kept();
      Connections connections = opening(store, kept, new ArrayList<>());
      SchoolDay.get(connections.save(to("old.example"), "secret".toCharArray()));

      SchoolDay.get(connections.saveKeepingSecret(to("new.example")));

      assertThat(SchoolDay.get(connections.current())).contains(to("new.example"));
      assertThat(kept.secrets).containsExactly(Map.entry(to("new.example").url(), "secret"));
    }
  }

  @Test
  void howTheServerSpeaks_isRemembered_unlessAnotherOneIsConnectedByThen() throws Exception {
    try (DataFolder data = DataFolder.claim(folder, () -> {});
        Store store = StoreOpener.open(data, new byte[32], new HandClock(), "test").store()) {
      List<Consumer<Dialect>> found = new ArrayList<>();
      Connections connections = opening(store, new Kept(), found);
      assertThat(connections.open(to("old.example"))).as("no secret").isEmpty();
      SchoolDay.get(connections.save(to("old.example"), "secret".toCharArray()));
      try (Gateway gateway = connections.open(to("old.example")).orElseThrow()) {
        assertThat(gateway).isNotNull();
      }
      Dialect spoken = Dialect.USUAL.keepingMarks(false);

      found.get(0).accept(spoken);
      assertThat(SchoolDay.get(connections.current())).contains(to("old.example").speaking(spoken));

      SchoolDay.get(connections.save(to("new.example"), "secret".toCharArray()));
      found.get(0).accept(spoken);
      assertThat(SchoolDay.get(connections.current())).contains(to("new.example"));
    }
  }

  private static Connections opening(
      Store store, Credentials credentials, List<Consumer<Dialect>> found) {
    return new Connections(
        store,
        credentials,
        (connection, secret, spoken) -> {
          found.add(spoken);
          return Gateways.open(connection, secret, new HandClock());
        },
        Runnable::run);
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

  /** Secrets by address. */
  private static final class Kept implements Credentials {
    private final Map<URI, String> secrets = new HashMap<>();

    @Override
    public Optional<char[]> secretOf(Connection connection) {
      return Optional.ofNullable(secrets.get(connection.url())).map(String::toCharArray);
    }

    @Override
    public void remember(Connection connection, char[] secret) {
      secrets.put(connection.url(), new String(secret));
    }

    @Override
    public void forget(Connection before, Connection now) {
      secrets.remove(before.url());
    }
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
