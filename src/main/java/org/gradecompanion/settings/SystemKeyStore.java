package org.gradecompanion.settings;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gradecompanion.model.UserError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The key store of this computer, if it has one. */
final class SystemKeyStore implements KeyStorage {
  private static final Logger LOG = LoggerFactory.getLogger(SystemKeyStore.class);
  private static final String SERVICE = "Gradebook Companion";

  /** A key store may ask its owner something; one that answers nothing at all is not open. */
  private static final int PATIENCE_SECONDS = 30;

  private final Keyring keyring;

  private SystemKeyStore(Keyring keyring) {
    this.keyring = keyring;
  }

  /**
   * The secrets in it; empty where there is no key store.
   *
   * @throws UserError there is one, and it keeps nothing: it is locked, or asks and gets no answer
   */
  static Optional<SecretStore> find(String scope) {
    CompletableFuture<Optional<SecretStore>> probe = new CompletableFuture<>();
    Thread thread = new Thread(() -> tryOut(scope, probe), "gradebook-key-store");
    thread.setDaemon(true);
    thread.start();
    try {
      return probe.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      LOG.info("the key store does not answer");
      throw SecretErrors.keyStoreRefused(null);
    }
  }

  @Override
  public String get(String account) throws PasswordAccessException {
    return keyring.getPassword(SERVICE, account);
  }

  @Override
  public void set(String account, String secret) throws PasswordAccessException {
    keyring.setPassword(SERVICE, account, secret);
  }

  @Override
  public void delete(String account) throws PasswordAccessException {
    keyring.deletePassword(SERVICE, account);
  }

  /** Native libraries fail in every way there is: whatever it is, there is no key store. */
  private static void tryOut(String scope, CompletableFuture<Optional<SecretStore>> probe) {
    KeyringSecrets secrets;
    try {
      secrets = new KeyringSecrets(new SystemKeyStore(Keyring.create()), scope);
    } catch (Throwable e) {
      LOG.info("no key store: {}", e.getClass().getName());
      probe.complete(Optional.empty());
      return;
    }
    try {
      if (secrets.answers()) {
        probe.complete(Optional.of(secrets));
      } else {
        probe.completeExceptionally(new IllegalStateException("the key store is locked"));
      }
    } catch (Throwable e) {
      probe.completeExceptionally(e);
    }
  }
}
