package org.gradecompanion.app;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.settings.AuthorityFile;
import org.gradecompanion.ui.setup.NetworkControls;
import org.jspecify.annotations.Nullable;

/** The network settings as the window changes them: in the background. */
record ChosenNetwork(KeptNetwork network, Clock clock, Executor background)
    implements NetworkControls {
  @Override
  public CompletableFuture<Network> current() {
    return CompletableFuture.supplyAsync(network::load, background);
  }

  @Override
  public CompletableFuture<Network> use(ProxySetting proxy, char @Nullable [] password) {
    return CompletableFuture.supplyAsync(() -> network.use(proxy, password), background);
  }

  @Override
  public CompletableFuture<X509Certificate> read(Path file) {
    return CompletableFuture.supplyAsync(
        () -> AuthorityFile.read(file, clock.instant()), background);
  }

  @Override
  public CompletableFuture<Network> trust(Connection connection, X509Certificate certificate) {
    return CompletableFuture.supplyAsync(
        () -> network.change(now -> now.trusting(connection, certificate)), background);
  }

  @Override
  public CompletableFuture<Network> distrust(Connection connection) {
    return CompletableFuture.supplyAsync(
        () -> network.change(now -> now.distrusting(connection)), background);
  }
}
