package org.gradecompanion.app;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.GatewayKind;
import org.gradecompanion.practice.PracticeDistrict;
import org.gradecompanion.ui.setup.PracticeControls;
import org.jspecify.annotations.Nullable;

/**
 * The practice district as the window uses it: started in this process, connected to, and switched.
 */
final class PracticeSchool implements PracticeControls {
  private static final Duration SLOW = Duration.ofSeconds(2);
  private static final int PROBLEM = 500;

  private final Core core;
  private final Executor background;
  private volatile @Nullable PracticeDistrict district;

  PracticeSchool(Core core, Executor background) {
    this.core = core;
    this.background = background;
  }

  @Override
  public boolean running() {
    return district != null;
  }

  @Override
  public String url() {
    return need().url();
  }

  @Override
  public void offline(boolean offline) {
    if (running()) {
      background.execute(() -> need().misbehave().offline(offline));
    }
  }

  @Override
  public boolean isOffline() {
    return need().misbehave().isOffline();
  }

  @Override
  public void slow(boolean slow) {
    if (running()) {
      need().misbehave().slow(slow ? SLOW : Duration.ZERO);
    }
  }

  @Override
  public void failNext(int requests) {
    if (running()) {
      need().misbehave().failNext(requests, PROBLEM);
    }
  }

  @Override
  public void expireTokens() {
    if (running()) {
      need().misbehave().expireTokens();
    }
  }

  @Override
  public CompletableFuture<Void> connect() {
    return prepare().thenCompose(saved -> core.engine().pull()).thenApply(pulled -> null);
  }

  /**
   * Starts the district, at the port it had where that is free, with a new secret, and saves it as
   * the connection.
   */
  CompletableFuture<Void> prepare() {
    return core.connections()
        .current()
        .thenApplyAsync(this::start, background)
        .thenCompose(
            started ->
                core.connections().save(connection(started), started.clientSecret().toCharArray()));
  }

  private PracticeDistrict start(Optional<Connection> before) {
    int port = before.filter(Connection::practice).map(each -> each.url().getPort()).orElse(0);
    PracticeDistrict started = core.practice(port);
    district = started;
    return started;
  }

  private static Connection connection(PracticeDistrict district) {
    return new Connection(
        GatewayKind.ONEROSTER_1_1,
        URI.create(district.gateways().get(PracticeDistrict.ONEROSTER_11)),
        URI.create(district.tokenUrl()),
        district.clientId(),
        district.teacherEmails().get(0),
        ZoneId.systemDefault(),
        true);
  }

  private PracticeDistrict need() {
    PracticeDistrict running = district;
    if (running == null) {
      throw new IllegalStateException("the practice district is not running");
    }
    return running;
  }
}
