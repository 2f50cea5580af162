package org.gradecompanion.app;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.gradecompanion.settings.AuthorityFile;
import org.gradecompanion.ui.setup.NetworkControls;
import org.jspecify.annotations.Nullable;

/** The network settings as the window changes them: in the background. */
record ChosenNetwork(Core core, Executor background) implements NetworkControls {
  @Override
  public CompletableFuture<Network> current() {
    return CompletableFuture.supplyAsync(core.network()::load, background);
  }

  @Override
  public CompletableFuture<Network> use(ProxySetting proxy, char @Nullable [] password) {
    return changed(() -> core.network().use(proxy, password));
  }

  @Override
  public CompletableFuture<X509Certificate> read(Path file) {
    return CompletableFuture.supplyAsync(
        () -> AuthorityFile.read(file, core.clock().instant()), background);
  }

  @Override
  public CompletableFuture<Network> trust(Connection connection, X509Certificate certificate) {
    return changed(() -> core.network().change(now -> now.trusting(connection, certificate)));
  }

  @Override
  public CompletableFuture<Network> distrust(Connection connection) {
    return changed(() -> core.network().change(now -> now.distrusting(connection)));
  }

  /** What is open goes the old way until it is opened again. */
  private CompletableFuture<Network> changed(Supplier<Network> change) {
    return CompletableFuture.supplyAsync(change, background)
        .thenCompose(network -> core.connections().reachAnew().thenApply(done -> network));
  }
}
