package org.gradecompanion.ui.setup;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import org.gradecompanion.model.Connection;
import org.gradecompanion.model.Network;
import org.gradecompanion.model.ProxySetting;
import org.jspecify.annotations.Nullable;

/**
 * How servers are reached from this computer. Every method returns at once; what it changes holds
 * for every request from then on. Futures fail with a {@link org.gradecompanion.model.UserError}.
 */
public interface NetworkControls {
  CompletableFuture<Network> current();

  /**
   * @param password of the proxy; null leaves the one that is kept
   */
  CompletableFuture<Network> use(ProxySetting proxy, char @Nullable [] password);

  /** Reads a certificate file, and trusts nobody yet. */
  CompletableFuture<X509Certificate> read(Path file);

  /** Trusts the certificate's owner, for this connection only. */
  CompletableFuture<Network> trust(Connection connection, X509Certificate certificate);

  /** Trusts only whom this computer trusts again. */
  CompletableFuture<Network> distrust(Connection connection);
}
