package org.gradecompanion.sync;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.gateway.Gateway;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Dialect;
import org.gradecompanion.model.ProbeOrder;
import org.gradecompanion.model.ProbeStep;
import org.gradecompanion.model.ProbeWatch;
import org.gradecompanion.store.Store;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves the connection and its secret, each where it belongs, and opens or probes its gateway. */
public final class Connections {
  private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

  private final Store store;
  private final Credentials credentials;
  private final GatewayOpener opener;
  private final Executor background;

  /**
   * @param background runs what waits for the network or the key store
   */
  public Connections(
      Store store, Credentials credentials, GatewayOpener opener, Executor background) {
    this.store = store;
    this.credentials = credentials;
    this.opener = opener;
    this.background = background;
  }

  public CompletableFuture<Optional<Connection>> current() {
    return store.connection();
  }

  /**
   * Saves the secret in the key store first, then the rest in the database; then the secret of the
   * connection before is forgotten.
   */
  public CompletableFuture<Void> save(Connection connection, char[] secret) {
    return store
        .connection()
        .thenComposeAsync(
            before -> {
              credentials.remember(connection, secret);
              return replace(before, connection);
            },
            background);
  }

  /**
   * Saves a connection whose secret stays the one of the present connection, for changes that do
   * not touch where the secret is sent.
   */
  public CompletableFuture<Void> saveKeepingSecret(Connection connection) {
    return store
        .connection()
        .thenComposeAsync(
            present -> {
              present
                  .flatMap(credentials::secretOf)
                  .ifPresent(secret -> credentials.remember(connection, secret));
              return replace(present, connection);
            },
            background);
  }

  private CompletableFuture<Void> replace(Optional<Connection> before, Connection now) {
    return store
        .save(now)
        .thenRunAsync(() -> before.ifPresent(each -> letGo(each, now)), background);
  }

  /** That a secret is still kept stops nobody: it goes when everything is forgotten. */
  private void letGo(Connection before, Connection now) {
    try {
      credentials.forget(before, now);
    } catch (RuntimeException later) {
      // Key stores fail in every way there is, and what is saved by now stays saved.
      LOG.warn("the secret of the connection before is still kept: {}", later.getClass().getName());
    }
  }

  /** Lets everything reach the present connection anew: the way to it is another one now. */
  public CompletableFuture<Void> reachAnew() {
    return store
        .connection()
        .thenCompose(
            present ->
                present.map(store::save).orElseGet(() -> CompletableFuture.completedFuture(null)));
  }

  /** The gateway of a connection; none when there is no secret for it. May block. */
  public Optional<Gateway> open(Connection connection) {
    return credentials
        .secretOf(connection)
        .map(secret -> opener.open(connection, secret, found -> keep(connection, found)));
  }

  /**
   * Remembers how the server speaks, unless another one was connected meanwhile. What cannot be
   * saved is found out again.
   */
  private void keep(Connection connection, Dialect found) {
    store
        .connection()
        .thenCompose(
            present ->
                present
                    .filter(now -> now.speaking(connection.dialect()).equals(connection))
                    .filter(now -> !now.dialect().equals(found))
                    .map(now -> store.save(now.speaking(found)))
                    .orElseGet(() -> CompletableFuture.completedFuture(null)))
        .exceptionally(notSaved -> null)
        .join();
  }

  /**
   * Tries the connection step by step; empty when nothing is connected, or its secret is not here.
   *
   * @param scratchTitle of an assignment that is created to try a write, and removed at once; null
   *     to write nothing
   * @param watch told on a thread of the background
   */
  public CompletableFuture<List<ProbeStep>> probe(@Nullable String scratchTitle, ProbeWatch watch) {
    return store
        .connection()
        .thenApplyAsync(
            connection ->
                connection.map(known -> probe(known, scratchTitle, watch)).orElse(List.of()),
            background);
  }

  private List<ProbeStep> probe(
      Connection connection, @Nullable String scratchTitle, ProbeWatch watch) {
    Optional<Gateway> gateway = open(connection);
    if (gateway.isEmpty()) {
      return List.of();
    }
    try (Gateway opened = gateway.get()) {
      return opened.probe(new ProbeOrder(connection.teacherEmail(), scratchTitle), watch);
    }
  }
}
